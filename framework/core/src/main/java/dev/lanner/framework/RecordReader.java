package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the records in the events of one source. All threads share it.
///
/// @param <R> a record as it arrives
/// @param <T> what a handler takes of it, as {@link EventSource#takes()} says
public interface RecordReader<R, T> {
  /// The records of an event in their order, none of them read yet, so that one that cannot be read
  /// does not keep the others back.
  ///
  /// @throws RuntimeException when it is no event of this source; the invocation fails
  List<R> records(Payload event);

  /// What the handler takes of a record, or `null` when the record is not for it.
  ///
  /// @throws RuntimeException when it cannot be read; it counts as a record that failed
  @Nullable T read(R record);

  /// What a record carries, as UTF-8, or `null` when the record is not for the handler: asked
  /// instead of {@link #read} for methods that take the body. Only where {@link
  /// EventSource#hasBody()} says so.
  ///
  /// @throws RuntimeException when it cannot be read; it counts as a record that failed
  default @Nullable Payload body(R record) {
    throw new UnsupportedOperationException("Records of this event source carry no body.");
  }

  /// The group in which records have an order although the others have none, or `null`. When a
  /// record fails, those behind it in its group are not handled, and are delivered again with it.
  /// For records that are delivered alone, {@link EventSource.Delivery#EACH_FAILURE}.
  default @Nullable String orderGroup(R record) {
    return null;
  }

  /// The id by which the event source knows the record: what stands in `batchItemFailures` when it
  /// failed. No secret, since it is logged.
  String id(R record);

  /// What is the same when the event source delivers the record again, and no other record has,
  /// also not one of another stream or queue: by this {@link Idempotent} knows which were handled.
  /// Up to 500 bytes. The id, unless the reader knows something better.
  default String identity(R record) {
    return id(record);
  }
}
