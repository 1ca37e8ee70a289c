package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A set, which can be added to and deleted from. An empty set is absent.
///
/// @param <V> type of the elements
public final class SetAttribute<E, V> extends ValueAttribute<E, Set<V>> {
  private final AttributeCodec<V> element;

  /// For generated code; as {@link ValueAttribute}.
  public SetAttribute(DocumentPath path, AttributeCodec<Set<V>> codec, AttributeCodec<V> element) {
    super(path, codec, null);
    this.element = element;
  }

  /// Has the element.
  public Filter<E> contains(V value) {
    return Clause.call("contains", path(), element.write(value));
  }

  /// Replaces the set; an empty one removes it.
  @Override
  public Update<E> set(Set<V> values) {
    return values.isEmpty() ? remove() : super.set(values);
  }

  /// Adds elements.
  ///
  /// @param values not empty
  public Update<E> add(Set<V> values) {
    return new Update.Add<>(path(), write(values));
  }

  /// Deletes elements.
  ///
  /// @param values not empty
  public Update<E> delete(Set<V> values) {
    AttributeValue written = write(values);
    return new Update.Delete<>(path(), written);
  }
}
