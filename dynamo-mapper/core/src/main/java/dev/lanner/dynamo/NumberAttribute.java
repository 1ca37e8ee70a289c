package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import org.jspecify.annotations.Nullable;

/// A number, which can be added to.
public final class NumberAttribute<E, V> extends OrderedAttribute<E, V> {
  /// For generated code; as {@link ValueAttribute}.
  public NumberAttribute(DocumentPath path, AttributeCodec<V> codec, @Nullable String required) {
    super(path, codec, required);
  }

  /// Adds to the number; an absent one counts as 0.
  ///
  /// @param value may be negative
  public Update<E> add(V value) {
    return new Update.Add<>(path(), write(value));
  }
}
