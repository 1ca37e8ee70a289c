package dev.lanner.framework.events;

import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that handles events of a bus of EventBridge.
///
/// A method takes what the event tells, its `detail`, as a type with a JSON codec or as a `String`
/// of JSON, or the whole {@link EventBridgeEvent}. EventBridge invokes the function asynchronously:
/// when the method throws, the invocation fails, and Lambda invokes the function twice more, after
/// one and two minutes. What failed then is in the dead-letter queue that the deployment makes.
///
/// Which events is said by {@link #source} and {@link #detailType}, or by a {@link #pattern}. An
/// event of another source or detail type than these is refused.
///
/// @see <a
///   href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Event
///   structure</a>
@EventSource(
    reader = EventBridgeRecords.class,
    takes = EventBridgeEvent.class,
    hasBody = true,
    eventSources = "aws:eventbridge",
    delivery = EventSource.Delivery.WHOLE_EVENT)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnEventBridge {
  /// The `source` of the events, such as `shop.orders`, or `aws.s3` for those of S3. Empty for any.
  String source() default "";

  /// The `detail-type` of the events, such as `Order placed`. Empty for any.
  String detailType() default "";

  /// The bus: `default`, the one that every account has and services of AWS send to; another name
  /// of letters, digits, dots, hyphens and underscores, which the deployment makes; or `${Name}`, a
  /// parameter of the template that takes the ARN of a bus that exists elsewhere.
  String bus() default "default";

  /// Which events, where source and detail type are not enough: an event pattern, a JSON object of
  /// up to 2048 characters, or 4096 where AWS has raised the quota. It says all, so that source and
  /// detail type are left out beside it.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">Event
  ///   patterns</a>
  String pattern() default "";
}
