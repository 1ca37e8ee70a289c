package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.EventSource.Delivery;
import dev.lanner.framework.RecordReader;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The records of one event on their way through a handler.
///
/// What is answered is a promise: a record that is not in `batchItemFailures` is never delivered
/// again. So a batch of which nothing was handled fails as an invocation, which says the same, is
/// counted among the function's errors, and loses nothing where the event source mapping does not
/// report batch item failures.
///
/// @param <R> a record as it arrives
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">
///   Configuring partial batch response with DynamoDB and Lambda</a>
final class RecordBatch<R> {
  /// What an invocation keeps to answer with. A record that would begin later is delivered again,
  /// instead of the whole event when Lambda stops the function in the middle of it.
  private static final int REST_MILLIS = 500;

  private final EventFunction function;
  private final int number;
  private final RecordMethod method;
  private final RecordReader<R, ?> reader;
  private final Context context;
  private final List<String> failures = new ArrayList<>();
  private final Set<String> failedGroups = new HashSet<>();
  private @Nullable Throwable first;
  private int handled;

  @SuppressWarnings("unchecked") // What the reader makes goes back to it alone.
  RecordBatch(EventFunction function, int number, RecordMethod method, Context context) {
    this.function = function;
    this.number = number;
    this.method = method;
    this.reader = (RecordReader<R, ?>) method.reader();
    this.context = context;
  }

  /// @return the failures as the event source takes them
  /// @throws RecordsFailedException as {@link EventFunction#handle} says
  Payload handle(Payload event) {
    List<R> records = reader.records(event);
    if (method.takesAll()) {
      handleTogether(records);
    } else {
      handleEach(records);
    }
    Throwable cause = first;
    boolean isWhole = method.delivery() == Delivery.WHOLE_EVENT;
    if (isWhole ? cause != null || !failures.isEmpty() : cause != null && handled == 0) {
      throw new RecordsFailedException(
          "%s handled %d of %d records.".formatted(method.label(), handled, records.size()), cause);
    }
    return answer();
  }

  private void handleEach(List<R> records) {
    for (int i = 0; i < records.size(); i++) {
      R record = records.get(i);
      if (handled > 0 && context.getRemainingTimeInMillis() < REST_MILLIS) {
        leave(records.subList(i, records.size()));
        return;
      }
      if (isBehindAFailure(record)) {
        continue;
      }
      try {
        Object taken = take(record);
        if (taken != null) {
          call(record, taken);
        }
        handled++;
      } catch (Throwable thrown) {
        fail(record, thrown);
        if (method.delivery() == Delivery.FROM_FIRST_FAILURE) {
          return;
        }
      } finally {
        MDC.clear(); // Else what is noted of one record would stand in the log of the next.
      }
    }
  }

  private @Nullable Object take(R record) {
    RecordBody body = method.body();
    if (body == null) {
      return reader.read(record);
    }
    Payload carried = reader.body(record);
    return carried == null ? null : body.read(carried, method.label());
  }

  /// Nothing overtakes a record of its group. Those behind one that failed fail with it.
  private boolean isBehindAFailure(R record) {
    if (failedGroups.isEmpty() || !failedGroups.contains(reader.orderGroup(record))) {
      return false;
    }
    failures.add(reader.id(record));
    log()
        .warn(
            "{} leaves the record {} to a later delivery, as one before it in its group failed.",
            method.label(),
            reader.id(record));
    return true;
  }

  private void call(R record, Object taken) throws Exception {
    RecordIdempotency idempotency = method.idempotency();
    if (idempotency == null) {
      function.call(number, taken, context);
    } else {
      // The function's class has its package, which the label has not.
      idempotency.once(
          function.getClass().getName() + "#" + method.label(),
          reader.identity(record),
          context,
          () -> function.call(number, taken, context));
    }
  }

  /// A handler that takes all records has handled all of them, or none.
  private void handleTogether(List<R> records) {
    var taken = new ArrayList<Object>();
    int readable = 0;
    for (R record : records) {
      if (isBehindAFailure(record)) {
        continue;
      }
      try {
        Object each = take(record);
        if (each != null) {
          taken.add(each);
        }
        readable++;
      } catch (Throwable thrown) {
        fail(record, thrown);
        if (method.delivery() == Delivery.FROM_FIRST_FAILURE) {
          break;
        }
      }
    }
    if (readable == 0) {
      return;
    }
    try {
      if (!taken.isEmpty()) {
        function.call(number, List.copyOf(taken), context);
      }
      handled = readable;
    } catch (Throwable thrown) {
      note(thrown);
    }
  }

  private void fail(R record, Throwable thrown) {
    note(thrown);
    failures.add(reader.id(record));
    String group = reader.orderGroup(record);
    if (group != null) {
      failedGroups.add(group);
    }
    // Of the first record of a stream the invocation's error will tell.
    if (handled > 0 || method.delivery() != Delivery.FROM_FIRST_FAILURE) {
      log()
          .error(
              "{} failed with the record {}, which will be delivered again.",
              method.label(),
              reader.id(record),
              thrown);
    }
  }

  private void note(Throwable thrown) {
    Failures.throwIfFatal(thrown);
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (first == null) {
      first = thrown;
    }
  }

  private void leave(List<R> records) {
    for (R record : records) {
      failures.add(reader.id(record));
    }
    log()
        .warn(
            "{} has no time left for {} records, which will be delivered again. Give the function"
                + " more time, or its event source mapping a smaller batch size.",
            method.label(),
            records.size());
  }

  private Payload answer() {
    var out = new JsonWriter();
    out.beginObject().name("batchItemFailures").beginArray();
    int reported =
        method.delivery() == Delivery.FROM_FIRST_FAILURE
            ? Math.min(1, failures.size())
            : failures.size();
    for (String id : failures.subList(0, reported)) {
      out.beginObject().name("itemIdentifier").value(id).endObject();
    }
    return out.endArray().endObject().payload();
  }

  private static Logger log() {
    return LoggerFactory.getLogger(EventFunction.class);
  }
}
