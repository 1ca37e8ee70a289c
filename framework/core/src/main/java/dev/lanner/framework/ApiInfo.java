package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the OpenAPI document says of the API as a whole: on the package that all handlers are in or
/// below.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface ApiInfo {
  /// The name of the API; empty for the package's.
  String title() default "";

  /// The version of the API, not of the code.
  String version() default "1";

  /// What it is for, in CommonMark; empty for the package's Javadoc.
  String description() default "";

  /// Where it is, such as `https://api.shop.example/v1`.
  String[] servers() default {};
}
