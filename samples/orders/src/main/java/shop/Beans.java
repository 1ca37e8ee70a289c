package shop;

import dev.lanner.auth.CallerSource;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
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

  /// Whoever has signed in at the shop's user pool.
  @Singleton
  CallerSource callers() {
    return CallerSource.bearerToken(
        TokenVerifier.builder()
            .trust(TrustedIssuer.userPoolOf(System.getenv()))
            .primedBeforeSnapshot()
            .build());
  }
}
