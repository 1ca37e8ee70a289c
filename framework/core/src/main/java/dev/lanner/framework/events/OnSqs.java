package dev.lanner.framework.events;

import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that handles the messages of a queue.
///
/// A method takes the body of a message, as a type with a JSON codec or as a `String`, or the whole
/// {@link SqsMessage}, or a `List` of these for a batch at once. When it throws, that message alone
/// is delivered again, and after {@link #maxReceives} times it is in the dead-letter queue. A body
/// that cannot be read is a message that failed.
///
/// A queue whose name ends in `.fifo` keeps the order of the messages of one group: behind one that
/// failed, no later one of its group is handled, and all of them come again. Other groups go on.
///
/// The elements besides {@link #value} describe queue and event source mapping to the deployment.
/// What AWS would refuse is an error at the method.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Parameters of
///   event source mappings for SQS</a>
@EventSource(
    reader = SqsRecords.class,
    takes = SqsMessage.class,
    hasBody = true,
    eventSources = "aws:sqs",
    delivery = EventSource.Delivery.EACH_FAILURE)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnSqs {
  /// The queue: a name of 1 to 80 letters, digits, hyphens and underscores, `.fifo` at its end
  /// included. The deployment makes it, with a dead-letter queue. `${Name}` is instead a parameter
  /// of the template that takes the ARN of a queue that exists elsewhere.
  String value();

  /// How many messages one event has at most, 1 to 10000, or 10 of a FIFO queue. More than 10 need
  /// a {@link #batchingWindowSeconds}. An event has 6 MB at most, whatever this says.
  int batchSize() default 10;

  /// How many seconds to wait for a batch to become full, 0 to 300. FIFO queues have none.
  int batchingWindowSeconds() default 0;

  /// How many events of this queue are handled at once, 2 to 1000; 0 for as many as Lambda allows
  /// the function.
  int maxConcurrency() default 0;

  /// Which messages the function is invoked for: up to 5 patterns, JSON objects as in `{"body":
  /// {"status": ["PAID"]}}`, of which one is enough. Others are deleted from the queue, and nobody
  /// handles them.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
  ///   which events Lambda sends to your function</a>
  String[] filters() default {};

  /// How often a message is received before it goes to the dead-letter queue, 1 to 1000. AWS
  /// advises 5 or more, since messages are also received and put back while Lambda throttles the
  /// function.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring
  ///   a queue to use with Lambda</a>
  int maxReceives() default 5;
}
