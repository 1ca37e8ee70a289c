package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The key of a record's items as templates over its components: `ORDER#{placed}#{id}`.
///
/// A variable is the name of a component. What stands for it sorts like the component:
///
/// | component | text | ranges in queries |
/// |---|---|---|
/// | `String` | as it is | at the end of a template |
/// | `int`, `long`, `short`, `byte` | digits of fixed number; `{number:6}` takes six | yes |
/// | `Instant` | `2026-11-29T14:47:16.000000000Z`; `{at:day}`, also `year`, `month` and `hour`, the beginning | yes |
/// | `LocalDate` | `2026-11-29`; `{at:month}`, also `year`, the beginning | yes |
/// | `UUID`, enum, `boolean` | as text | no |
///
/// A `String` that holds the text behind its variable is refused when it is written, and so is one
/// that holds what another record's template goes on with there: in `ALBUM#{name}`, beside
/// `ALBUM#{album}#PHOTO#{photo}`, a name with `#PHOTO#`. Templates of two records that could make
/// the same key all the same are an error.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Key.List.class)
public @interface Key {
  /// The index whose key this is; empty for the table's.
  String index() default "";

  /// The partition key.
  String partition();

  /// The sort key; empty where there is none.
  String sort() default "";

  /// Keys of the table and of its indexes.
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /// The keys.
    Key[] value();
  }
}
