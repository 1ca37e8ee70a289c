package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.ExpressionWriter;
import dev.lanner.dynamo.spi.ItemSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The items of one record in a table: what the generated `OrderTable` can do besides queries and
/// scans. Threads share it.
///
/// Writes of a record with a {@link Version} succeed only when the item still has the version of
/// the record. What a write returns is the record as it is stored now. What the SDK throws, such as
/// `ProvisionedThroughputExceededException`, passes through.
///
/// @param <E> the record
public abstract class EntityTable<E> extends ItemTable<E> {
  /// For generated code.
  protected EntityTable(TableClient client, ItemSchema<E> schema) {
    super(client, schema);
  }

  /// Reads an item; a write of the last second may be missing.
  public final Optional<E> get(ItemKey<E> key) {
    return get(key, false);
  }

  /// Reads an item with all writes that have succeeded, at twice the capacity.
  public final Optional<E> getConsistent(ItemKey<E> key) {
    return get(key, true);
  }

  private Optional<E> get(ItemKey<E> key, boolean consistent) {
    var response =
        client()
            .calls()
            .getItem(
                GetItemRequest.builder()
                    .tableName(name())
                    .key(key.attributes())
                    .consistentRead(consistent));
    return response.hasItem()
        ? Optional.of(schema().readAttributes(response.item()))
        : Optional.empty();
  }

  /// Reads some attributes of an item; a write of the last second may be missing. It costs what the
  /// whole item costs, and less to transfer.
  public final <P> Optional<P> getAs(Projection<E, P> projection, ItemKey<E> key) {
    var out = new ExpressionWriter();
    var response =
        client()
            .calls()
            .getItem(
                GetItemRequest.builder()
                    .tableName(name())
                    .key(key.attributes())
                    .projectionExpression(projection.expression(out))
                    .expressionAttributeNames(out.names()));
    return response.hasItem()
        ? Optional.of(projection.codec().readAttributes(response.item()))
        : Optional.empty();
  }

  /// Reads many items, in as few calls as DynamoDB allows; writes of the last second may be
  /// missing.
  ///
  /// @param keys may be the same
  /// @return the items that are there, in the order of their keys, and the keys that time was over
  ///   for
  public final ReadResult<E> getAll(Collection<ItemKey<E>> keys) {
    return new EntityBatches<>(this).get(List.copyOf(keys), false);
  }

  /// As {@link #getAll}, with all writes that have succeeded, at twice the capacity.
  public final ReadResult<E> getAllConsistent(Collection<ItemKey<E>> keys) {
    return new EntityBatches<>(this).get(List.copyOf(keys), true);
  }

  /// Writes many records, in as few calls as DynamoDB allows. It is not all or nothing. DynamoDB's
  /// batches take no conditions, so records with a {@link Version} are written one by one.
  public final BatchResult<E> putAll(Collection<E> records) {
    return new EntityBatches<>(this).put(List.copyOf(records));
  }

  /// Deletes many items, whatever their versions, in as few calls as DynamoDB allows. It is not all
  /// or nothing.
  public final BatchResult<ItemKey<E>> deleteAll(Collection<ItemKey<E>> keys) {
    return new EntityBatches<>(this).delete(List.copyOf(keys));
  }

  /// Writes the record, and replaces an item that is there.
  ///
  /// @throws ConditionFailedException when the item has another version than the record
  public final E put(E record) {
    return put(record, null);
  }

  /// Writes the record, when the item in the table is as the condition asks.
  ///
  /// @throws ConditionFailedException when it is not, or has another version than the record
  public final E putIf(Condition<E> condition, E record) {
    return put(record, Clause.of(condition));
  }

  /// Writes the record as a new item.
  ///
  /// @throws ConditionFailedException when there is one of its key
  public final E create(E record) {
    return put(record, Clause.call("attribute_not_exists", partitionKey()));
  }

  /// Writes the record in place of an item.
  ///
  /// @throws ConditionFailedException when there is none of its key, or one of another version
  public final E replace(E record) {
    return put(record, exists());
  }

  private E put(E record, @Nullable Clause<E> condition) {
    PutWrite<E> write = PutWrite.of(this, record, condition);
    var request =
        PutItemRequest.builder()
            .tableName(name())
            .item(write.item())
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    try {
      client().calls().putItem(request);
    } catch (ConditionalCheckFailedException e) {
      throw failed("put", e);
    }
    return write.stored();
  }

  /// Writes the components of the record, and leaves attributes that it does not know as they are.
  /// Of {@link Extra} it writes what the map has, and leaves what it has not: others may have added
  /// that since the record was read. A {@link #put} removes it.
  ///
  /// @throws ConditionFailedException when there is no item of its key, or one of another version
  public final E update(E record) {
    Map<String, AttributeValue> item = schema().attributes(record);
    Map<String, AttributeValue> key = schema().key(item);
    var updates = new ArrayList<Update<E>>();
    for (String attribute : schema().attributeNames()) {
      if (!key.containsKey(attribute) && !schema().written().contains(attribute)) {
        DocumentPath path = DocumentPath.of(attribute);
        AttributeValue value = item.get(attribute);
        updates.add(
            value == null ? new Update.Remove<>(path) : new Update.Set<>(path, value, false));
      }
    }
    for (Map.Entry<String, AttributeValue> extra : item.entrySet()) {
      if (!schema().attributeNames().contains(extra.getKey())) {
        updates.add(set(extra.getKey(), extra.getValue()));
      }
    }
    return update("update", key, Clause.both(exists(), atVersion(item)), updates, false);
  }

  /// Changes an item.
  ///
  /// @return the record as it is now
  /// @throws ConditionFailedException when there is no item of the key
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final E patch(ItemKey<E> key, Update<E>... updates) {
    return update("patch", key.attributes(), exists(), List.of(updates), false);
  }

  /// Changes an item, when it is as the condition asks.
  ///
  /// @return the record as it is now
  /// @throws ConditionFailedException when there is none, or it is not
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final E patchIf(Condition<E> condition, ItemKey<E> key, Update<E>... updates) {
    return update(
        "patch", key.attributes(), Clause.all(exists(), condition), List.of(updates), false);
  }

  /// Changes an item, or makes one of the key and the changes.
  ///
  /// @return the record as it is now
  /// @throws IllegalArgumentException when the changes do not set all that has to be there
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final E upsert(ItemKey<E> key, Update<E>... updates) {
    var all = new ArrayList<>(List.of(updates));
    key.components().forEach((attribute, value) -> all.add(set(attribute, value)));
    schema().constants().forEach((attribute, value) -> all.add(set(attribute, value)));
    requireWhole(all, key);
    return update("upsert", key.attributes(), null, all, true);
  }

  private void requireWhole(List<Update<E>> updates, ItemKey<E> key) {
    var there = new HashSet<Object>(key.attributes().keySet());
    for (Update<E> update : updates) {
      if (update.path().elements().size() == 1) {
        there.add(update.path().elements().getFirst());
      }
    }
    for (String attribute : schema().required()) {
      if (!there.contains(attribute) && !schema().written().contains(attribute)) {
        throw new IllegalArgumentException(
            "An upsert may make an item of %s, which needs the attribute %s. Set it as well, if only with setIfAbsent."
                .formatted(schema().typeName(), attribute));
      }
    }
  }

  private E update(
      String operation,
      Map<String, AttributeValue> key,
      @Nullable Clause<E> condition,
      List<Update<E>> updates,
      boolean mayCreate) {
    UpdateWrite write =
        UpdateWrite.of(schema(), client().clock().instant(), condition, updates, mayCreate);
    var request =
        UpdateItemRequest.builder()
            .tableName(name())
            .key(key)
            .updateExpression(write.update())
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values())
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    try {
      var response = client().calls().updateItem(request);
      return schema().readAttributes(response.attributes());
    } catch (ConditionalCheckFailedException e) {
      throw failed(operation, e);
    }
  }

  /// Deletes the item of the record. Without a version, whether there is one does not matter.
  ///
  /// @throws ConditionFailedException when there is no item of the record's version
  public final void delete(E record) {
    Map<String, AttributeValue> item = schema().attributes(record);
    var _ = delete(schema().key(item), atVersion(item));
  }

  /// Deletes an item, whatever its version.
  ///
  /// @return what it was; empty when there was none
  public final Optional<E> delete(ItemKey<E> key) {
    return delete(key.attributes(), null);
  }

  /// Deletes an item, when it is as the condition asks.
  ///
  /// @return what it was
  /// @throws ConditionFailedException when it is not
  public final Optional<E> deleteIf(Condition<E> condition, ItemKey<E> key) {
    return delete(key.attributes(), Clause.of(condition));
  }

  private Optional<E> delete(Map<String, AttributeValue> key, @Nullable Clause<E> condition) {
    var out = new ExpressionWriter();
    String expression = Clause.expression(condition, out);
    var request =
        DeleteItemRequest.builder()
            .tableName(name())
            .key(key)
            .conditionExpression(expression)
            .expressionAttributeNames(out.names())
            .expressionAttributeValues(out.values())
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    try {
      var response = client().calls().deleteItem(request);
      return response.hasAttributes() && !response.attributes().isEmpty()
          ? Optional.of(schema().readAttributes(response.attributes()))
          : Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      throw failed("delete", e);
    }
  }

  private ConditionFailedException failed(String operation, ConditionalCheckFailedException e) {
    boolean isThere = e.hasItem() && !e.item().isEmpty();
    String message =
        "The %s of %s did not happen, because the table %s has %s."
            .formatted(
                operation,
                schema().typeName(),
                name(),
                isThere
                    ? "an item that is not as its condition asks, or of another version"
                    : "no item of the key");
    return new ConditionFailedException(message, isThere ? found(e.item()) : null, e);
  }

  /// The item that was in the way, unless it is one that the record cannot hold.
  final @Nullable E found(Map<String, AttributeValue> item) {
    try {
      return schema().readAttributes(item);
    } catch (ItemMappingException _) {
      return null;
    }
  }

  final @Nullable Clause<E> atVersion(Map<String, AttributeValue> item) {
    return Stamps.atVersion(schema().written(), item);
  }

  final Clause<E> exists() {
    return Clause.call("attribute_exists", partitionKey());
  }

  private DocumentPath partitionKey() {
    return DocumentPath.of(schema().table().key().partition().getFirst());
  }

  private static <E> Update<E> set(String attribute, AttributeValue value) {
    return new Update.Set<>(DocumentPath.of(attribute), value, false);
  }
}
