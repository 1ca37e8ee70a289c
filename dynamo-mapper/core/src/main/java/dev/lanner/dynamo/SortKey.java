package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The component is the sort key of the table, or of an index: text, a number or binary.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface SortKey {
  /// The indexes whose key the component is; without any, it is the table's, and an empty name is
  /// the table beside indexes: `{"", "by-day"}`.
  String[] index() default {};

  /// Where it stands among the sort keys of an index that has several, at most four.
  int order() default 0;
}
