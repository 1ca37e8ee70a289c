package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the key of an item, which every index copies. The components that templates are made of
/// are not known by it.
final class KeyReader<E> extends DocumentCodec<ItemKey<E>> {
  private final ItemSchema<E> schema;

  KeyReader(ItemSchema<E> schema) {
    super(2);
    this.schema = schema;
  }

  @Override
  public ItemKey<E> readAttributes(Map<String, AttributeValue> attributes) {
    return new ItemKey<>(schema.key(attributes), Map.of());
  }

  @Override
  public void writeAttributes(ItemKey<E> key, Map<String, AttributeValue> attributes) {
    attributes.putAll(key.attributes());
  }
}
