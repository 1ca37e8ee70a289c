package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list, which can be appended to.
///
/// @param <V> type of the elements
public final class ListAttribute<E, V> extends ValueAttribute<E, List<V>> {
  private final AttributeCodec<V> element;

  /// For generated code; as {@link ValueAttribute}.
  public ListAttribute(
      DocumentPath path,
      AttributeCodec<List<V>> codec,
      AttributeCodec<V> element,
      @Nullable String required) {
    super(path, codec, required);
    this.element = element;
  }

  /// Has the element.
  public Filter<E> contains(V value) {
    return Clause.call("contains", path(), element.write(value));
  }

  /// Has at least so many elements.
  public Filter<E> hasAtLeast(int elements) {
    return Clause.compareSize(path(), " >= ", elements);
  }

  /// Adds elements at the end; an absent list counts as empty.
  public Update<E> append(List<V> values) {
    return new Update.Append<>(path(), write(values), false);
  }

  /// Adds elements at the beginning; an absent list counts as empty.
  public Update<E> prepend(List<V> values) {
    return new Update.Append<>(path(), write(values), true);
  }

  /// Replaces an element. Beyond the end it becomes the last one.
  ///
  /// @param place from 0
  public Update<E> set(int place, V value) {
    return new Update.Set<>(path().place(place), element.write(value), false);
  }

  /// Removes an element; those behind it move up.
  ///
  /// @param place from 0
  public Update<E> remove(int place) {
    return new Update.Remove<>(path().place(place));
  }
}
