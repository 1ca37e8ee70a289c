package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The field of a form that a handler's parameter is bound to: a text, or with the type {@link
/// Upload} a file.
///
/// The form is the request's body, `application/x-www-form-urlencoded` or `multipart/form-data`;
/// files need the latter. Another content type answers 415. The type says what may be absent:
/// `Optional`, `List`, a type with `@Nullable` or a parameter with a default may, any other answers
/// 400.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Form {
  /// The name; empty for the name of the parameter.
  String value() default "";

  /// The text to convert when the form has none; empty for no default.
  String defaultValue() default "";
}
