package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A table of DynamoDB: of one record, or of a sealed interface whose records share it.
///
/// From `@Table("orders") record Order(…)` the processor generates `OrderTable`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {
  /// The table's name, 3 to 255 of the characters `a` to `z`, `A` to `Z`, `0` to `9`, `_`, `-` and
  /// `.`. Where tables have other names when deployed, {@link TableClient#withNames} says so.
  String value();

  /// The attribute that holds the partition key of templates.
  String partitionKey() default "pk";

  /// The attribute that holds the sort key of templates.
  String sortKey() default "sk";

  /// The attribute that says which record of a sealed interface an item is.
  String type() default "type";
}
