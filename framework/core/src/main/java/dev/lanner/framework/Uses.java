package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which resources of the application a handler, a bean or an interface that is injected uses:
/// tables where the constructors do not tell, or tell more than is so; queues, topics and buckets
/// always.
///
/// The compiler follows what is injected from a handler on, and notes the table types that it
/// meets. Without this annotation it cannot know what a class does that takes a `TableClient`, a
/// `DynamoDbClient` or an `ApplicationContext`, or an interface that no bean of the module
/// implements; then the deployment gives the function every table. Of a table whose type is
/// injected as well, it says how it is used, by this class.
///
/// Alone, without tables, it says that the class uses none besides those that are injected.
///
/// A queue, a topic or a bucket that is named here the deployment makes, once for all that name it,
/// also by `@OnSqs`, `@OnSns` or `@OnS3`. The role of the function allows what is said here, and
/// its environment tells where the resource is:
///
/// | | allows | environment variable |
/// |---|---|---|
/// | `queues = "orders"` | `sqs:SendMessage` | `LANNER_QUEUE_ORDERS`, the URL |
/// | `topics = "alerts"` | `sns:Publish` | `LANNER_TOPIC_ALERTS`, the ARN |
/// | `buckets = "uploads"` | to list, read, write and delete objects, or with {@link Access#READ} to list and read them | `LANNER_BUCKET_UPLOADS`, the name |
///
/// In their names letters are upper case, and what is neither letter nor digit is `_`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html">Lambda
///   execution role</a>
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Uses.List.class)
public @interface Uses {
  /// The names of tables, as in `@Table`.
  String[] tables() default {};

  /// The names of queues that messages are sent to, as in `@OnSqs`.
  String[] queues() default {};

  /// The names of topics that are published to, as in `@OnSns`.
  String[] topics() default {};

  /// The names of buckets whose objects are used, as in `@OnS3`.
  String[] buckets() default {};

  /// What is done with the items of tables, and with the objects of buckets.
  Access access() default Access.READ_WRITE;

  /// What is done with items or objects.
  enum Access {
    /// They are read.
    READ,
    /// They are read and written.
    READ_WRITE
  }

  /// Several.
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /// Each of them.
    Uses[] value();
  }
}
