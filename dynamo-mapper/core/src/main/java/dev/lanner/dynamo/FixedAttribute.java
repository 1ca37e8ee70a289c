package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;

/// An attribute that no update may touch: of a key, a component of a key's template, or one that
/// the mapper writes. Values compare as DynamoDB stores them: numbers by size, texts by their
/// bytes.
public final class FixedAttribute<E, C extends Condition<E>, V> extends Attribute<E, C, V> {
  /// For generated code.
  public FixedAttribute(DocumentPath path, AttributeCodec<V> codec) {
    super(path, codec);
  }

  /// Is less than the value.
  public C isLessThan(V value) {
    return compare(" < ", value);
  }

  /// Is the value or less.
  public C isAtMost(V value) {
    return compare(" <= ", value);
  }

  /// Is more than the value.
  public C isGreaterThan(V value) {
    return compare(" > ", value);
  }

  /// Is the value or more.
  public C isAtLeast(V value) {
    return compare(" >= ", value);
  }

  /// Is one of the two or between them.
  public C isBetween(V low, V high) {
    return between(low, high);
  }
}
