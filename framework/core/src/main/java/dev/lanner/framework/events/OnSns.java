package dev.lanner.framework.events;

import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that handles the messages of a topic.
///
/// A method takes the message, as a type with a JSON codec or as a `String`, or the whole {@link
/// SnsNotification}. Lambda invokes the function asynchronously: when the method throws, the
/// invocation fails, and Lambda invokes the function twice more, after one and two minutes. What
/// failed then is in the dead-letter queue that the deployment makes.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
///   functions with Amazon SNS notifications</a>
@EventSource(
    reader = SnsRecords.class,
    takes = SnsNotification.class,
    hasBody = true,
    eventSources = "aws:sns",
    delivery = EventSource.Delivery.WHOLE_EVENT)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnSns {
  /// The topic: a name of 1 to 256 letters, digits, hyphens and underscores, which the deployment
  /// makes. `${Name}` is instead a parameter of the template that takes the ARN of a topic that
  /// exists elsewhere. FIFO topics cannot invoke a function: subscribe a queue to it, and handle
  /// that with {@link OnSqs}.
  ///
  /// @see <a href="https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html">Message
  ///   delivery for FIFO topics</a>
  String value();

  /// Which messages the function is invoked for: a filter policy, a JSON object as in `{"status":
  /// ["PAID"]}`. Empty for all.
  ///
  /// @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html">Amazon SNS
  ///   message filtering</a>
  String filterPolicy() default "";

  /// What the filter policy looks at.
  FilterPolicyScope filterPolicyScope() default FilterPolicyScope.MESSAGE_ATTRIBUTES;

  /// What a filter policy looks at.
  enum FilterPolicyScope {
    /// The attributes that the sender gives a message.
    MESSAGE_ATTRIBUTES,
    /// The message itself, which is JSON then.
    MESSAGE_BODY
  }
}
