package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.DocumentPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An attribute of an item, with the type of its component; the processor generates one for each
/// component.
///
/// What it offers is what DynamoDB allows: attributes of a key make conditions, but no filters and
/// no updates; numbers can be added to, lists appended to.
///
/// @param <E> the record
/// @param <C> {@link Condition}, or {@link Filter} where a query may filter by the attribute
/// @param <V> the component's type
public abstract sealed class Attribute<E, C extends Condition<E>, V>
    permits FixedAttribute, ValueAttribute {
  private final DocumentPath path;
  private final AttributeCodec<V> codec;

  Attribute(DocumentPath path, AttributeCodec<V> codec) {
    this.path = path;
    this.codec = codec;
  }

  /// Is this value.
  public final C isEqualTo(V value) {
    return condition(Clause.compare(path, " = ", write(value)));
  }

  /// Is another value, or absent.
  public final C isNotEqualTo(V value) {
    return condition(Clause.compare(path, " <> ", write(value)));
  }

  /// Is one of these, at most 100.
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final C isOneOf(V... values) {
    return isOneOf(Arrays.asList(values));
  }

  /// Is one of these, 1 to 100.
  ///
  /// @throws IllegalArgumentException when there are none, or more
  public final C isOneOf(List<V> values) {
    if (values.isEmpty() || values.size() > 100) {
      throw new IllegalArgumentException(
          "There are %d values to compare with, and DynamoDB takes 1 to 100."
              .formatted(values.size()));
    }
    var written = new ArrayList<AttributeValue>();
    for (V value : values) {
      written.add(write(value));
    }
    return condition(Clause.in(path, written));
  }

  /// Is there.
  public final C exists() {
    return condition(Clause.call("attribute_exists", path));
  }

  /// Is not there.
  public final C isAbsent() {
    return condition(Clause.call("attribute_not_exists", path));
  }

  final DocumentPath path() {
    return path;
  }

  final AttributeCodec<V> codec() {
    return codec;
  }

  final AttributeValue write(V value) {
    return codec.write(value);
  }

  /// A clause as what conditions on this attribute may be.
  @SuppressWarnings("unchecked") // C is Condition<E> or Filter<E>, and a clause is both.
  final C condition(Clause<E> clause) {
    return (C) clause;
  }

  final C compare(String operator, V value) {
    return condition(Clause.compare(path, operator, write(value)));
  }

  final C between(V low, V high) {
    return condition(Clause.between(path, write(low), write(high)));
  }
}
