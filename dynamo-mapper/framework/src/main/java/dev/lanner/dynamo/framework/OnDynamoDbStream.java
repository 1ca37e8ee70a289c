package dev.lanner.dynamo.framework;

import dev.lanner.dynamo.Change;
import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that handles the changes of a table: of all its records, or of one of them.
///
/// {@snippet class="dev.lanner.dynamo.framework.Fulfilment" region="handler"}
///
/// The changes come from the table's stream, or from a Kinesis data stream that the table writes
/// to. Both images of an item have to be in it: the stream's view type is `NEW_AND_OLD_IMAGES`.
///
/// A method takes a {@link Change}, or a `List` of changes for all of a batch at once. Changes of
/// one item come in the order in which they happened. When a method throws, the stream delivers
/// that change again and all behind it, until it is handled or as old as the event source mapping
/// lets changes become; so a change may come twice, and those before it do not. The event source
/// mapping has to report batch item failures (`ReportBatchItemFailures`). A change that does not
/// fit its record counts as one that failed.
///
/// The elements besides {@link #value} describe the event source mapping, to the deployment and to
/// local runs. With `lanner-dynamo-mapper-processor`, a number that is out of its range, a type
/// that is in no table and a table whose stream leaves an image out are errors at the method.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with
///   Amazon DynamoDB</a>
@EventSource(
    reader = ChangesOfStream.class,
    takes = Change.class,
    eventSources = {"aws:dynamodb", "aws:kinesis"},
    delivery = EventSource.Delivery.FROM_FIRST_FAILURE)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnDynamoDbStream {
  /// A record of a table, or the sealed interface of a table with several. For one of several
  /// records, changes of the others are left out.
  Class<?> value();

  /// How many changes one event has at most, 1 to 10000; an event has 6 MB at most, whatever this
  /// says.
  int batchSize() default 100;

  /// How many seconds to wait for a batch to become full, 0 to 300.
  int batchingWindowSeconds() default 0;

  /// Where to begin when the event source mapping is made.
  StartingPosition startingPosition() default StartingPosition.LATEST;

  /// How often a batch is delivered again, 0 to 10000; -1 until its changes are too old.
  int maximumRetryAttempts() default -1;

  /// How many seconds old a change may be and still be delivered, 60 to 604800; -1 for as long as
  /// the stream keeps it, which is a day.
  int maximumRecordAgeSeconds() default -1;

  /// How many batches of one shard are handled at once, 1 to 10. Changes of one partition key keep
  /// their order.
  int parallelizationFactor() default 1;

  /// Where in a stream to begin.
  enum StartingPosition {
    /// With what changes from then on.
    LATEST,
    /// With the oldest change that the stream still has.
    TRIM_HORIZON
  }
}
