package dev.lanner.framework.test.idempotency;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// A store for the tests that have none of their own.
@Factory
final class Stores {
  @Singleton
  IdempotencyStore store() {
    return new InMemoryIdempotencyStore();
  }
}
