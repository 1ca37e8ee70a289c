package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map, whose values can be set one by one.
///
/// @param <V> type of the values
public final class MapAttribute<E, V> extends ValueAttribute<E, Map<String, V>> {
  private final AttributeCodec<V> value;

  /// For generated code; as {@link ValueAttribute}.
  public MapAttribute(
      DocumentPath path,
      AttributeCodec<Map<String, V>> codec,
      AttributeCodec<V> value,
      @Nullable String required) {
    super(path, codec, required);
    this.value = value;
  }

  /// The value of this name. For an update the map has to be there, be it empty.
  public ValueAttribute<E, V> get(String name) {
    return new ValueAttribute<>(path().name(name), value, null);
  }
}
