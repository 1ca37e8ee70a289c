package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which tables a handler, a bean or an interface that is injected uses: where the constructors do
/// not tell, or tell more than is so.
///
/// The compiler follows what is injected from a handler on, and notes the table types that it
/// meets. Without this annotation it cannot know what a class does that takes a `TableClient`, a
/// `DynamoDbClient` or an `ApplicationContext`, or an interface that no bean of the module
/// implements; then the deployment gives the function every table. Of a table whose type is
/// injected as well, it says how it is used, by this class.
///
/// Alone, without tables, it says that the class uses none besides those that are injected.
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

  /// What is done with their items.
  Access access() default Access.READ_WRITE;

  /// What is done with the items of a table.
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
