package dev.lanner.benchmarks.dynamo;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whether all ways write the same item, and read all of it.
final class Agreement {
  private Agreement() {}

  /// @throws IllegalStateException when they do not; there is nothing to compare then
  static void check() {
    for (Way way : Way.values()) {
      TableSchema<Object> schema = way.schema();
      requireItem(way, "writes", schema.itemToMap(way.order(), true));
      // What was read is written again, as beans have no equals.
      requireItem(way, "reads", schema.itemToMap(schema.mapToItem(Samples.item()), true));
    }
  }

  private static void requireItem(Way way, String what, Map<String, AttributeValue> item) {
    if (!item.equals(Samples.item())) {
      throw new IllegalStateException(
          "The schema " + way.label() + " " + what + " another item: " + item);
    }
  }
}
