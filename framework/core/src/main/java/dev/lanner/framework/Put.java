package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Answers PUT. See {@link Path} for templates, parameters and results.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Put {
  /// The path template below the one of the class; empty for the class's own.
  String value() default "";
}
