package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.internal.Deadline;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// Keeps records that were handled from being handled again, as {@link Idempotent} says.
public final class RecordIdempotency {
  private static final Payload HANDLED = Payload.ofUtf8("true");

  private final IdempotencyStore store;
  private final Duration kept;

  private RecordIdempotency(IdempotencyStore store, Duration kept) {
    this.store = store;
    this.kept = kept;
  }

  /// For the handlers of an annotation.
  public static RecordIdempotency of(int hours, Application application) {
    return new RecordIdempotency(application.bean(IdempotencyStore.class), Duration.ofHours(hours));
  }

  /// Handles a record, unless it was.
  ///
  /// @param label of function and method
  /// @param id the identity of the record
  /// @throws Exception what the handler throws, and when the record is being handled elsewhere
  void once(String label, String id, Context context, Work work) throws Exception {
    String key = label + "#" + id;
    switch (store.begin(key, "", Deadline.of(context), kept)) {
      case IdempotencyStore.Done _ -> {}
      case IdempotencyStore.Running _ ->
          throw new IllegalStateException(
              "The record is being handled by another invocation, or one was stopped in the middle"
                  + " of it.");
      case IdempotencyStore.First(String attempt) -> {
        try {
          work.run();
        } catch (Throwable thrown) {
          abandon(key, attempt, label);
          throw thrown;
        }
        end(key, attempt, label);
      }
    }
  }

  private void abandon(String key, String attempt, String label) {
    try {
      store.abandon(key, attempt);
    } catch (RuntimeException e) {
      log(label, e);
    }
  }

  private void end(String key, String attempt, String label) {
    try {
      store.end(key, attempt, HANDLED);
    } catch (RuntimeException e) {
      log(label, e); // What was done is done; to fail the record would do it again for sure.
    }
  }

  private static void log(String label, RuntimeException e) {
    LoggerFactory.getLogger(Idempotent.class)
        .error("What {} did with a record is not kept.", label, e);
  }

  /// The call of the handler.
  interface Work {
    void run() throws Exception;
  }
}
