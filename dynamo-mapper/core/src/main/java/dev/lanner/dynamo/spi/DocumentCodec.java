package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Records and sealed interfaces, and the attributes that hold them: a map (M), or a whole item.
public abstract class DocumentCodec<T> implements AttributeCodec<T> {
  private final int size;

  /// @param size how many attributes a record has at most
  protected DocumentCodec(int size) {
    this.size = size;
  }

  /// The record that the attributes hold.
  ///
  /// @throws ItemMappingException when they do not hold one
  public abstract T readAttributes(Map<String, AttributeValue> attributes);

  /// Adds the attributes of the record; what is absent is not added.
  ///
  /// @throws ItemMappingException when DynamoDB cannot hold one
  public abstract void writeAttributes(T record, Map<String, AttributeValue> attributes);

  @Override
  public final AttributeValue write(T value) {
    return AttributeValue.createM(attributes(value));
  }

  @Override
  public final T read(AttributeValue value) {
    if (!value.hasM()) {
      throw AttributeTypes.mismatch(AttributeTypes.MAP, value);
    }
    return readAttributes(value.m());
  }

  /// The attributes of the record.
  public final Map<String, AttributeValue> attributes(T record) {
    var attributes = HashMap.<String, AttributeValue>newHashMap(size);
    writeAttributes(record, attributes);
    return attributes;
  }

  /// Reads a component that has to be there.
  ///
  /// @param owner such as `Order.status`
  protected static <V> V required(
      Map<String, AttributeValue> attributes, String name, AttributeCodec<V> codec, String owner) {
    V value = optional(attributes, name, codec, owner);
    if (value == null) {
      AttributeValue nothing = attributes.get(name);
      if (nothing != null && codec instanceof Codecs.OfAttributeValue) {
        return codec.read(nothing);
      }
      throw ItemMappingException.of(
              "needs a value but the item has none",
              "Repair the item, or make the component Optional or @Nullable.")
          .in(owner, "." + name);
    }
    return value;
  }

  /// Reads a component that may be absent, or null in the item.
  protected static <V> @Nullable V optional(
      Map<String, AttributeValue> attributes, String name, AttributeCodec<V> codec, String owner) {
    AttributeValue value = attributes.get(name);
    if (value == null || Boolean.TRUE.equals(value.nul())) {
      return null;
    }
    try {
      return codec.read(value);
    } catch (ItemMappingException e) {
      throw e.in(owner, "." + name);
    }
  }

  /// Reads a set, which is empty when it is absent.
  protected static <V> Set<V> set(
      Map<String, AttributeValue> attributes,
      String name,
      AttributeCodec<Set<V>> codec,
      String owner) {
    Set<V> value = optional(attributes, name, codec, owner);
    return value == null ? Set.of() : value;
  }

  /// Reads the attributes that no component names.
  ///
  /// @param names of those that components, keys and the mapper have
  protected static Map<String, AttributeValue> extra(
      Map<String, AttributeValue> attributes, Set<String> names) {
    var others = new HashMap<String, AttributeValue>();
    for (Map.Entry<String, AttributeValue> each : attributes.entrySet()) {
      if (!names.contains(each.getKey())) {
        others.put(each.getKey(), each.getValue());
      }
    }
    return Collections.unmodifiableMap(others);
  }

  /// Writes the attributes that no component names.
  ///
  /// @param names as in {@link #extra}
  protected static void putExtra(
      Map<String, AttributeValue> attributes,
      Set<String> names,
      @Nullable Map<String, AttributeValue> others,
      String owner) {
    if (others == null) {
      throw AttributeTypes.absent("is null", "Give it an empty map.").in(owner, "");
    }
    for (Map.Entry<String, AttributeValue> each : others.entrySet()) {
      if (names.contains(each.getKey())) {
        throw ItemMappingException.of(
                "has an attribute that is not extra", "Set the component that has it instead.")
            .in(owner, "." + each.getKey());
      }
      attributes.put(each.getKey(), each.getValue());
    }
  }

  /// The record that an item of a table with several is of.
  ///
  /// @param attribute that says so
  /// @param owner the sealed interface
  protected static String type(
      Map<String, AttributeValue> attributes, String attribute, String owner) {
    String type = optional(attributes, attribute, TextCodecs.OfString.CODEC, owner);
    if (type == null) {
      throw ItemMappingException.of(
              "needs the type of its record but the item has none",
              "Repair the item, or have the index project the attribute.")
          .in(owner, "." + attribute);
    }
    return type;
  }

  /// The failure of a read that met another type.
  ///
  /// @param expected such as `Customer or Order`
  protected static ItemMappingException otherType(String attribute, String owner, String expected) {
    return ItemMappingException.of(
            "needs the type " + expected + " but the item is of another",
            "Repair the item, or read it as what it is.")
        .in(owner, "." + attribute);
  }

  /// Writes a component that has to be there.
  protected static <V> void put(
      Map<String, AttributeValue> attributes,
      String name,
      AttributeCodec<V> codec,
      @Nullable V value,
      String owner) {
    if (value == null) {
      throw AttributeTypes.absent("is null", "Give it a value, or make it Optional or @Nullable.")
          .in(owner, "." + name);
    }
    putOptional(attributes, name, codec, value, owner);
  }

  /// Writes a component, unless it is absent.
  protected static <V> void putOptional(
      Map<String, AttributeValue> attributes,
      String name,
      AttributeCodec<V> codec,
      @Nullable V value,
      String owner) {
    if (value == null) {
      return;
    }
    try {
      attributes.put(name, codec.write(value));
    } catch (ItemMappingException e) {
      throw e.in(owner, "." + name);
    }
  }

  /// Writes a set that has to be there, unless it is empty.
  protected static <V> void putSet(
      Map<String, AttributeValue> attributes,
      String name,
      AttributeCodec<Set<V>> codec,
      @Nullable Set<V> value,
      String owner) {
    if (value == null || !value.isEmpty()) {
      put(attributes, name, codec, value, owner);
    }
  }

  /// Writes a set, unless it is empty or absent.
  protected static <V> void putOptionalSet(
      Map<String, AttributeValue> attributes,
      String name,
      AttributeCodec<Set<V>> codec,
      @Nullable Set<V> value,
      String owner) {
    if (value != null && !value.isEmpty()) {
      put(attributes, name, codec, value, owner);
    }
  }

  /// The optional of a number that may be absent.
  protected static OptionalInt optionalInteger(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /// The optional of a number that may be absent.
  protected static OptionalLong optionalLong(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /// The optional of a number that may be absent.
  protected static OptionalDouble optionalDouble(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The number of an optional, or `null`.
  protected static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /// The number of an optional, or `null`.
  protected static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  /// The number of an optional, or `null`.
  protected static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
