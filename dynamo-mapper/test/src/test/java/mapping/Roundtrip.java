package mapping;

import dev.lanner.dynamo.spi.ItemSchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A way of an item from a record and back.
interface Roundtrip {
  /// The item as it comes back.
  Map<String, AttributeValue> item(ItemSchema<?> schema, Map<String, AttributeValue> item);

  /// The record as it comes back.
  default <T> T record(ItemSchema<T> schema, T record) {
    return schema.readAttributes(item(schema, schema.attributes(record)));
  }
}
