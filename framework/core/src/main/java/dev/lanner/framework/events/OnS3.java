package dev.lanner.framework.events;

import dev.lanner.framework.EventSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a method that handles what happens to the objects of a bucket.
///
/// A method takes an {@link S3Object}. S3 invokes the function asynchronously: when the method
/// throws, the invocation fails, and Lambda invokes the function twice more, after one and two
/// minutes. What failed then is in the dead-letter queue that the deployment makes. Notifications
/// may come twice, and in another order than they happened: {@link S3Object#sequencer} tells which
/// of one key is later.
///
/// **A function that writes to the bucket that invokes it invokes itself.** Keep what it writes in
/// another bucket, or behind another prefix.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html">Amazon S3
///   Event Notifications</a>
@EventSource(
    reader = S3Records.class,
    takes = S3Object.class,
    eventSources = "aws:s3",
    delivery = EventSource.Delivery.WHOLE_EVENT)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnS3 {
  /// The bucket: a name of 1 to 32 lower-case letters, digits and hyphens. The deployment makes it,
  /// and puts account and region behind the name, since names of buckets are unique among all users
  /// of S3. `${Name}` is instead a parameter of the template that takes the ARN of a bucket that
  /// exists elsewhere, whose notifications its owner has to set.
  String value();

  /// What has to happen, as `s3:ObjectCreated:*` or `s3:ObjectRemoved:Delete`.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html">Event
  ///   types</a>
  String[] events() default "s3:ObjectCreated:*";

  /// What a key has to begin with.
  String prefix() default "";

  /// What a key has to end with.
  String suffix() default "";
}
