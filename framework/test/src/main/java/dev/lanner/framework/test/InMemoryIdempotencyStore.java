package dev.lanner.framework.test;

import dev.lanner.framework.IdempotencyStore;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps in memory what was handled, for tests of handlers that are {@link
/// dev.lanner.framework.Idempotent}: `app.replace(IdempotencyStore.class, store)`. Threads share
/// it.
public final class InMemoryIdempotencyStore implements IdempotencyStore {
  private final InstantSource clock;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(
      String fingerprint,
      String attempt,
      Instant deadline,
      Instant expires,
      @Nullable Payload outcome) {
    boolean counts(Instant now) {
      return now.isBefore(expires) && (outcome != null || now.isBefore(deadline));
    }
  }

  /// With the system's clock.
  public InMemoryIdempotencyStore() {
    this(InstantSource.system());
  }

  /// With a clock of the test's own.
  public InMemoryIdempotencyStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Beginning begin(
      String id, String fingerprint, Instant deadline, Duration kept) {
    Instant now = clock.instant();
    Entry found = entries.get(id);
    if (found != null && found.counts(now)) {
      return found.outcome() == null
          ? new Running(found.fingerprint())
          : new Done(found.fingerprint(), found.outcome());
    }
    String attempt = UUID.randomUUID().toString();
    entries.put(id, new Entry(fingerprint, attempt, deadline, now.plus(kept), null));
    return new First(attempt);
  }

  @Override
  public synchronized void end(String id, String attempt, Payload outcome) {
    entries.computeIfPresent(
        id,
        (_, entry) ->
            entry.attempt().equals(attempt)
                ? new Entry(
                    entry.fingerprint(), attempt, entry.deadline(), entry.expires(), outcome)
                : entry);
  }

  @Override
  public synchronized void abandon(String id, String attempt) {
    entries.computeIfPresent(id, (_, entry) -> entry.attempt().equals(attempt) ? null : entry);
  }
}
