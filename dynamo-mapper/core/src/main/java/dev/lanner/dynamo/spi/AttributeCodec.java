package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values of a type, and how an item holds them. Threads share it.
public interface AttributeCodec<V extends @Nullable Object> {
  /// The value as an attribute's.
  ///
  /// @throws ItemMappingException when DynamoDB has nothing to hold it
  AttributeValue write(V value);

  /// The value that an attribute's stands for.
  ///
  /// @throws ItemMappingException when it stands for none
  V read(AttributeValue value);
}
