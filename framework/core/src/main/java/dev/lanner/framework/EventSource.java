package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an annotation of one's own: methods with it handle the records of an event source, such as a
/// stream or a queue. This is how a module adds event sources.
///
/// {@snippet :
/// @EventSource(
///     reader = Lines.class,
///     takes = Line.class,
///     eventSources = "aws:example",
///     delivery = EventSource.Delivery.EACH_FAILURE)
/// @Target(ElementType.METHOD)
/// @Retention(RetentionPolicy.CLASS)
/// @interface OnLine {}
///
/// final class Lines implements RecordReaderFactory<OnLine> { … }
/// }
///
/// A class with such methods is a bean, and a function of its own: `shop.Fulfilment` becomes the
/// function `shop.FulfilmentFunction`. It has at most one method for each event source, so that who
/// may send events of one source cannot pretend that they come of another.
///
/// A method takes what the reader makes of one record, or the body that a record carries, or a
/// `List` of that for all records of the event, and besides AWS's `Context` if it wants; it returns
/// `void`. What it throws is logged, and the event source delivers the record again, in the way that
/// {@link #delivery()} tells.
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EventSource {
  /// Makes the reader of records for a method.
  Class<? extends RecordReaderFactory<?>> reader();

  /// What a method takes. Where the type has a type parameter, that is the class that the
  /// annotation names by its element `value`: `Change<Order>` for `@OnDynamoDbStream(Order.class)`.
  Class<?> takes();

  /// Whether a record carries a body, {@link RecordReader#body}. A method may then take that
  /// instead: as a `String`, or read as JSON into a type with a codec, and checked where it has
  /// `@Valid`.
  boolean hasBody() default false;

  /// Whether a method may take nothing.
  boolean mayTakeNothing() default false;

  /// The values of the member `eventSource` by which the records of an event are known, for example
  /// `aws:dynamodb`. Events without records are `aws:schedule` when a schedule of EventBridge sends
  /// them, and `aws:eventbridge` when it is another rule.
  String[] eventSources();

  /// What the event source delivers again when a record fails.
  Delivery delivery();

  /// What an event source delivers again when a record fails.
  enum Delivery {
    /// The record and all behind it: a stream, whose records have an order. Handling ends at the
    /// first that fails. The event source mapping has to report batch item failures
    /// (`ReportBatchItemFailures`).
    FROM_FIRST_FAILURE,
    /// The record alone: a queue without an order. The event source mapping has to report batch
    /// item failures.
    EACH_FAILURE,
    /// The whole event: one that is invoked asynchronously. Handling goes on, and the invocation
    /// fails at its end.
    WHOLE_EVENT
  }
}
