package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import org.jspecify.annotations.Nullable;

/// An attribute whose values have an order that DynamoDB keeps.
public sealed class OrderedAttribute<E, V> extends ValueAttribute<E, V>
    permits NumberAttribute, TextAttribute {
  /// For generated code; as {@link ValueAttribute}.
  public OrderedAttribute(DocumentPath path, AttributeCodec<V> codec, @Nullable String required) {
    super(path, codec, required);
  }

  /// Is less than the value.
  public final Filter<E> isLessThan(V value) {
    return compare(" < ", value);
  }

  /// Is the value or less.
  public final Filter<E> isAtMost(V value) {
    return compare(" <= ", value);
  }

  /// Is more than the value.
  public final Filter<E> isGreaterThan(V value) {
    return compare(" > ", value);
  }

  /// Is the value or more.
  public final Filter<E> isAtLeast(V value) {
    return compare(" >= ", value);
  }

  /// Is one of the two or between them.
  public final Filter<E> isBetween(V low, V high) {
    return between(low, high);
  }
}
