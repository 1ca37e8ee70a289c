package dev.lanner.dynamo.framework;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// The store for tests does what the table does.
class InMemoryIdempotencyStoreTest implements IdempotencyStoreContract {
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final IdempotencyStore store = new InMemoryIdempotencyStore(now::get);

  @Override
  public IdempotencyStore store() {
    return store;
  }

  @Override
  public void time(Instant time) {
    now.set(time);
  }
}
