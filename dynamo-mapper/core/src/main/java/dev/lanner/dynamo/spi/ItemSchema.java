package dev.lanner.dynamo.spi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of a table and the records they hold. The AWS SDK's enhanced clients take it as it is, the
/// asynchronous one too; their extensions find what they look for.
///
/// It differs from the SDK's own schemas where those lose something: an item without a component
/// that has to be there is refused, and so is one with a type that does not fit.
public abstract class ItemSchema<T> extends DocumentCodec<T> implements TableSchema<T> {
  private final Class<T> type;
  private final TableModel table;
  private final WrittenAttributes written;
  private final List<String> names;
  private final List<String> required;
  private @Nullable TableMetadata metadata;

  /// @param names of all attributes that components and keys have
  /// @param required those of components that have to be there
  protected ItemSchema(
      Class<T> type,
      TableModel table,
      WrittenAttributes written,
      List<String> names,
      List<String> required) {
    super(names.size());
    this.type = type;
    this.table = table;
    this.written = written;
    this.names = names;
    this.required = required;
  }

  /// Attributes of components that have to be there.
  public final List<String> required() {
    return required;
  }

  /// Attributes that are the same in all items of the record, such as the one with its type.
  public Map<String, AttributeValue> constants() {
    return Map.of();
  }

  /// The table that holds the items.
  public final TableModel table() {
    return table;
  }

  /// What the mapper writes into an item by itself.
  public final WrittenAttributes written() {
    return written;
  }

  /// The record's simple name, for messages.
  public final String typeName() {
    return type.getSimpleName();
  }

  /// The item's primary key, from its attributes.
  public final Map<String, AttributeValue> key(Map<String, AttributeValue> attributes) {
    var key = HashMap.<String, AttributeValue>newHashMap(2);
    for (String name : table.key().partition()) {
      key.put(name, attributes.get(name));
    }
    for (String name : table.key().sort()) {
      key.put(name, attributes.get(name));
    }
    return key;
  }

  /// The codec of one attribute, or `null` when no component has it.
  protected abstract @Nullable AttributeCodec<?> codec(String attribute);

  @Override
  public final @Nullable T mapToItem(Map<String, AttributeValue> attributes) {
    return attributes.isEmpty() ? null : readAttributes(attributes);
  }

  @Override
  public final @Nullable T mapToItem(
      Map<String, AttributeValue> attributes, boolean preserveEmptyObject) {
    return preserveEmptyObject ? readAttributes(attributes) : mapToItem(attributes);
  }

  @Override
  public final Map<String, AttributeValue> itemToMap(T item, boolean ignoreNulls) {
    Map<String, AttributeValue> attributes = attributes(item);
    if (!ignoreNulls) {
      for (String name : names) {
        if (!attributes.containsKey(name)) {
          attributes.put(name, AttributeValue.createNul(true));
        }
      }
    }
    return attributes;
  }

  @Override
  public final Map<String, AttributeValue> itemToMap(T item, Collection<String> attributes) {
    Map<String, AttributeValue> all = attributes(item);
    var some = new HashMap<String, AttributeValue>();
    for (String name : attributes) {
      some.put(name, value(all, name));
    }
    return some;
  }

  @Override
  public final @Nullable AttributeValue attributeValue(T item, String name) {
    return value(attributes(item), name);
  }

  private @Nullable AttributeValue value(Map<String, AttributeValue> attributes, String name) {
    AttributeValue value = attributes.get(name);
    if (value == null && !names.contains(name)) {
      throw new IllegalArgumentException(
          typeName() + " has no attribute " + name + ". Its attributes are " + names + ".");
    }
    return value;
  }

  @Override
  public final TableMetadata tableMetadata() {
    TableMetadata made = metadata;
    if (made == null) {
      // Two threads may make one each; they are alike.
      made = new ItemMetadata(table, written);
      metadata = made;
    }
    return made;
  }

  @Override
  public final EnhancedType<T> itemType() {
    return EnhancedType.of(type);
  }

  @Override
  public final List<String> attributeNames() {
    return names;
  }

  @Override
  public final boolean isAbstract() {
    return false;
  }

  /// {@inheritDoc}
  ///
  /// @return `null` when no component has the attribute
  @Override
  @SuppressWarnings("unchecked") // The SDK asks for the converter of an attribute as one of T.
  public final @Nullable AttributeConverter<T> converterForAttribute(Object key) {
    AttributeCodec<?> codec = codec(String.valueOf(key));
    return codec == null ? null : (AttributeConverter<T>) new CodecConverter<>(codec);
  }
}
