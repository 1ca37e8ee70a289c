package dev.lanner.dynamo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A secondary index of a {@link Table}, beside it. An index whose keys are components
/// (`@PartitionKey(index = …)`) needs this only to say what it projects.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.List.class)
public @interface Index {
  /// The index's name, as the name of a table.
  String name();

  /// The attribute that holds the partition key of templates. Naming one of the table's own key
  /// attributes makes an index that reads the key the other way round.
  String partitionKey() default "";

  /// The attribute that holds the sort key of templates.
  String sortKey() default "";

  /// Which attributes the index copies.
  Projection projection() default Projection.ALL;

  /// The components that {@link Projection#INCLUDE} copies beside the keys.
  String[] include() default {};

  /// Which attributes an index copies.
  enum Projection {
    /// All of them.
    ALL,
    /// The keys of the index and of the table.
    KEYS_ONLY,
    /// The keys and what {@link Index#include} names.
    INCLUDE
  }

  /// Several indexes.
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /// The indexes.
    Index[] value();
  }
}
