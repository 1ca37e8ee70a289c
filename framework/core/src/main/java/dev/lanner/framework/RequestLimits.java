package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How much a request to a handler may bring. What is larger is answered with 413, 414 or 431
/// before anything of it is bound. Lambda itself takes 6 MB, headers and base64 included; a load
/// balancer 1 MB.
@FilteredBy(RequestLimitsFilter.class)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface RequestLimits {
  /// Bytes of the body.
  int bodyBytes() default Integer.MAX_VALUE;

  /// Characters of names and values of all header fields and cookies together.
  int headerCharacters() default Integer.MAX_VALUE;

  /// Characters of the path and, decoded, of names and values of the query.
  int targetCharacters() default Integer.MAX_VALUE;

  /// Texts and files of a form. More than 1000 are refused whatever it says.
  int formFields() default 1000;
}
