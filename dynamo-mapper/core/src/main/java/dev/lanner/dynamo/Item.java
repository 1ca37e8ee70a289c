package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How items of a record are told from those of the other records of a sealed interface, when not
/// by the record's simple name.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Item {
  /// The value of the attribute that {@link Table#type} names.
  String value();
}
