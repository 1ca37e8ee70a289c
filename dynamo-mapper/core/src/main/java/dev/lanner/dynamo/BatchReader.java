package dev.lanner.dynamo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Asks for items in calls of up to 100, what DynamoDB did not get to together with what waits.
final class BatchReader {
  private static final int MAX_KEYS = 100;

  private final TableClient client;
  private final String table;
  private final boolean consistent;

  BatchReader(TableClient client, String table, boolean consistent) {
    this.client = client;
    this.table = table;
    this.consistent = consistent;
  }

  /// What was read.
  ///
  /// @param items those that are there, by their keys
  /// @param left keys that time was over for
  record Outcome(
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items,
      Set<Map<String, AttributeValue>> left) {}

  /// Asks for the items.
  ///
  /// @param keys each once
  Outcome read(Set<Map<String, AttributeValue>> keys) {
    Deque<Map<String, AttributeValue>> waiting = new ArrayDeque<>(keys);
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    var budget = client.retries().new Budget();
    while (!waiting.isEmpty() && !budget.isOver()) {
      var call = new ArrayList<Map<String, AttributeValue>>();
      while (!waiting.isEmpty() && call.size() < MAX_KEYS) {
        call.add(waiting.removeFirst());
      }
      List<Map<String, AttributeValue>> left = send(call, items);
      for (int i = left.size() - 1; i >= 0; i--) {
        waiting.addFirst(left.get(i));
      }
      if (!left.isEmpty() && !budget.pause(left.size() < call.size())) {
        break;
      }
    }
    return new Outcome(items, new LinkedHashSet<>(waiting));
  }

  /// Makes one call.
  ///
  /// @return keys that DynamoDB did not get to
  private List<Map<String, AttributeValue>> send(
      List<Map<String, AttributeValue>> keys,
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items) {
    try {
      var response =
          client
              .calls()
              .batchGetItem(
                  BatchGetItemRequest.builder()
                      .requestItems(
                          Map.of(
                              table,
                              KeysAndAttributes.builder()
                                  .keys(keys)
                                  .consistentRead(consistent)
                                  .build())));
      for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
        var key = new HashMap<>(item);
        key.keySet().retainAll(keys.getFirst().keySet());
        items.put(KeyIdentity.of(key), item);
      }
      KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
      return unprocessed == null
          ? List.of()
          : unprocessed.keys().stream().map(KeyIdentity::of).toList();
    } catch (DynamoDbException e) {
      if (!Throttling.is(e)) {
        throw e;
      }
      return keys;
    }
  }
}
