package dev.lanner.framework.spi;

import dev.lanner.framework.EventSource.Delivery;
import dev.lanner.framework.RecordReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One method that handles records.
///
/// @param label the class and the method, for the log
/// @param eventSources the values of `eventSource` by which its records are known
/// @param delivery what the event source delivers again when a record fails
/// @param reader of the records
/// @param idempotency how records are kept from being handled twice, or `null`
/// @param takesAll whether it takes all records of an event at once
/// @param body how it takes the body that a record carries, or `null` when it takes what the reader
///   makes of the record
public record RecordMethod(
    String label,
    List<String> eventSources,
    Delivery delivery,
    RecordReader<?, ?> reader,
    @Nullable RecordIdempotency idempotency,
    boolean takesAll,
    @Nullable RecordBody body) {
  /// Copies the list.
  public RecordMethod {
    eventSources = List.copyOf(eventSources);
  }
}
