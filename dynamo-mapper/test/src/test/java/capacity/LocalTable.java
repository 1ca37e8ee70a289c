package capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.CapacityUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A table of DynamoDB Local whose every write is told with what it consumed, and what it should
/// hold.
final class LocalTable {
  private static final ReturnConsumedCapacity INDEXES = ReturnConsumedCapacity.INDEXES;

  private final DynamoDbClient client;
  private final String name;
  private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();

  LocalTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /// An item before and after a write; empty when there is none.
  record Change(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    Map<String, AttributeValue> key() {
      return LocalTable.key(after.isEmpty() ? before : after);
    }
  }

  static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }

  List<Map<String, AttributeValue>> items() {
    return List.copyOf(items.values());
  }

  /// The item of this key as it should be now; empty when there is none.
  Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return items.getOrDefault(id(key), Map.of());
  }

  private static String id(Map<String, AttributeValue> item) {
    return item.get("pk").s() + "/" + item.get("sk").s();
  }

  private void remember(Change change) {
    if (change.after().isEmpty()) {
      items.remove(id(change.key()));
    } else {
      items.put(id(change.key()), change.after());
    }
  }

  CapacityUnits put(Change change) {
    remember(change);
    return CapacityUnits.of(
        client
            .putItem(
                put -> put.tableName(name).item(change.after()).returnConsumedCapacity(INDEXES))
            .consumedCapacity());
  }

  CapacityUnits delete(Change change) {
    remember(change);
    return CapacityUnits.of(
        client
            .deleteItem(
                delete -> delete.tableName(name).key(change.key()).returnConsumedCapacity(INDEXES))
            .consumedCapacity());
  }

  CapacityUnits update(Change change) {
    remember(change);
    var expression = new Expression(change);
    return CapacityUnits.of(
        client
            .updateItem(update ->
                update
                    .tableName(name)
                    .key(change.key())
                    .updateExpression(expression.text())
                    .expressionAttributeNames(expression.names)
                    .expressionAttributeValues(expression.values)
                    .returnConsumedCapacity(INDEXES))
            .consumedCapacity());
  }

  CapacityUnits batch(List<Change> changes) {
    changes.forEach(this::remember);
    List<WriteRequest> requests = changes.stream().map(LocalTable::request).toList();
    var response =
        client.batchWriteItem(
            batch -> batch.requestItems(Map.of(name, requests)).returnConsumedCapacity(INDEXES));
    assertThat(response.unprocessedItems()).isEmpty();
    return sum(response.consumedCapacity());
  }

  private static WriteRequest request(Change change) {
    return change.after().isEmpty()
        ? WriteRequest.builder().deleteRequest(delete -> delete.key(change.key())).build()
        : WriteRequest.builder().putRequest(put -> put.item(change.after())).build();
  }

  /// Writes items, and checks that others are there.
  CapacityUnits transact(List<Change> changes, List<Map<String, AttributeValue>> checked) {
    changes.forEach(this::remember);
    var writes = new ArrayList<>(changes.stream().map(this::write).toList());
    for (Map<String, AttributeValue> item : checked) {
      writes.add(
          TransactWriteItem.builder()
              .conditionCheck(check ->
                  check.tableName(name).key(key(item)).conditionExpression("attribute_exists(pk)"))
              .build());
    }
    return sum(
        client
            .transactWriteItems(
                transaction -> transaction.transactItems(writes).returnConsumedCapacity(INDEXES))
            .consumedCapacity());
  }

  private TransactWriteItem write(Change change) {
    if (change.after().isEmpty()) {
      return TransactWriteItem.builder()
          .delete(delete -> delete.tableName(name).key(change.key()))
          .build();
    }
    return TransactWriteItem.builder().put(put -> put.tableName(name).item(change.after())).build();
  }

  static CapacityUnits sum(List<ConsumedCapacity> consumed) {
    return consumed.stream().map(CapacityUnits::of).reduce(CapacityUnits.NONE, CapacityUnits::plus);
  }

  /// The update that makes the one item of the other.
  private static final class Expression {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> remove = new ArrayList<>();

    Expression(Change change) {
      var all = new HashMap<>(change.before());
      all.putAll(change.after());
      all.keySet().removeAll(change.key().keySet());
      for (String attribute : all.keySet()) {
        String number = String.valueOf(names.size());
        names.put("#a" + number, attribute);
        AttributeValue value = change.after().get(attribute);
        if (value == null) {
          remove.add("#a" + number);
        } else {
          values.put(":v" + number, value);
          set.add("#a" + number + " = :v" + number);
        }
      }
    }

    String text() {
      return (set.isEmpty() ? "" : "SET " + String.join(", ", set))
          + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
    }
  }
}
