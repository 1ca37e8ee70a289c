package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component, a `long` or `int`, is a number that every {@link EntityTable#update}, {@link
/// EntityTable#patch} and {@link EntityTable#upsert} adds to, atomically. Writes of whole records
/// store what the record has.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Counter {
  /// What an upsert starts from, when there is no item yet.
  long start() default 0;

  /// What each of them adds.
  long step() default 1;
}
