package dev.lanner.dynamo.spi;

import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A codec as the SDK's extensions want to see it. They call nothing but its transformations.
record CodecConverter<V>(AttributeCodec<V> codec) implements AttributeConverter<V> {
  @Override
  public AttributeValue transformFrom(V input) {
    return codec.write(input);
  }

  @Override
  public V transformTo(AttributeValue input) {
    return codec.read(input);
  }

  @Override
  @SuppressWarnings("unchecked") // Nobody knows more of it, and nobody asks.
  public EnhancedType<V> type() {
    // The extension for timestamps asks every list for the schema of its elements, and refuses a
    // type without parameters. For an Object it finds no schema.
    return (EnhancedType<V>) EnhancedType.listOf(Object.class);
  }

  @Override
  public AttributeValueType attributeValueType() {
    return codec instanceof NumberCodec ? AttributeValueType.N : AttributeValueType.S;
  }
}
