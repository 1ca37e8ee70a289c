package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values that are stored as a number (N), and in sets as a number set (NS).
public abstract class NumberCodec<V> implements AttributeCodec<V> {
  private final String what;

  /// @param what such as `a whole number from -128 to 127`, for messages
  protected NumberCodec(String what) {
    this.what = what;
  }

  /// The value as a number in decimal, at most 38 digits.
  ///
  /// @throws ItemMappingException when DynamoDB cannot hold it
  protected abstract String text(V value);

  /// The value that the number stands for.
  ///
  /// @throws RuntimeException when it stands for none
  protected abstract V parse(String number);

  @Override
  public final AttributeValue write(V value) {
    return AttributeValue.createN(text(value));
  }

  @Override
  public final V read(AttributeValue value) {
    String number = value.n();
    if (number == null) {
      throw AttributeTypes.mismatch(AttributeTypes.NUMBER, value);
    }
    return readText(number);
  }

  final V readText(String number) {
    try {
      return parse(number);
    } catch (RuntimeException _) {
      throw AttributeTypes.unreadable(what, "the number (N)");
    }
  }

  final String writeText(V value) {
    return text(value);
  }
}
