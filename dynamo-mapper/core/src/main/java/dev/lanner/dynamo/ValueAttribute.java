package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import org.jspecify.annotations.Nullable;

/// An attribute that updates may set.
public sealed class ValueAttribute<E, V> extends Attribute<E, Filter<E>, V>
    permits DocumentAttribute, ListAttribute, MapAttribute, OrderedAttribute, SetAttribute {
  private final @Nullable String required;

  /// For generated code.
  ///
  /// @param required name of the component, such as `Order.status`, when it has to be there; else
  ///   `null`
  public ValueAttribute(DocumentPath path, AttributeCodec<V> codec, @Nullable String required) {
    super(path, codec);
    this.required = required;
  }

  /// Sets the value, or replaces it. In a nested record only this value changes; the record has to
  /// be there.
  public Update<E> set(V value) {
    return new Update.Set<>(path(), write(value), false);
  }

  /// Sets the value unless there is one.
  public final Update<E> setIfAbsent(V value) {
    return new Update.Set<>(path(), write(value), true);
  }

  /// Removes the value.
  ///
  /// @throws IllegalArgumentException when the component is neither `Optional` nor `@Nullable`
  public final Update<E> remove() {
    if (required != null) {
      throw new IllegalArgumentException(
          required
              + " has to be in every item, so it cannot be removed. Make it Optional or @Nullable.");
    }
    return new Update.Remove<>(path());
  }
}
