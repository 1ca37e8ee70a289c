package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The header field that a handler's parameter is bound to, as it was sent.
///
/// The type says what may be absent: `Optional`, `List`, a type with `@Nullable` or a parameter
/// with a default may, any other answers 400. So does text that the type cannot hold. Names match
/// in any case. A `List` takes the members of a comma-separated field.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Header {
  /// The name; empty for the name of the parameter with hyphens before capitals, so that `ifMatch`
  /// reads `If-Match`.
  String value() default "";

  /// The text to convert when the request has none; empty for no default.
  String defaultValue() default "";
}
