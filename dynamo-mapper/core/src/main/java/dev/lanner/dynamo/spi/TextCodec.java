package dev.lanner.dynamo.spi;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values that are stored as text (S), and in sets as a string set (SS).
public abstract class TextCodec<V> implements AttributeCodec<V> {
  private final String what;

  /// @param what such as `an instant, as 2026-11-29T14:47:16Z`, for messages
  protected TextCodec(String what) {
    this.what = what;
  }

  /// The value as text.
  protected abstract String text(V value);

  /// The value that the text stands for.
  ///
  /// @throws RuntimeException when it stands for none
  protected abstract V parse(String text);

  @Override
  public final AttributeValue write(V value) {
    return AttributeValue.createS(text(value));
  }

  @Override
  public final V read(AttributeValue value) {
    String text = value.s();
    if (text == null) {
      throw AttributeTypes.mismatch(AttributeTypes.STRING, value);
    }
    return readText(text);
  }

  final V readText(String text) {
    try {
      return parse(text);
    } catch (RuntimeException _) {
      throw AttributeTypes.unreadable(what, "the string (S)");
    }
  }

  final String writeText(V value) {
    return text(value);
  }
}
