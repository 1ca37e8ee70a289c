package shop;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Beans whose classes are not ours.
@Factory
final class Beans {
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
