package dev.lanner.dynamo.cache;

import dev.lanner.dynamo.cache.ItemCache.Known;
import dev.lanner.dynamo.cache.ItemCache.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// One batch of gets: what is known is answered, the rest is asked for.
final class BatchRead {
  private final ItemCache items;
  private final Map<String, List<Map<String, AttributeValue>>> found = new LinkedHashMap<>();
  private final Map<String, KeysAndAttributes> asked = new LinkedHashMap<>();
  private final Map<ItemName, Mark> marks = new LinkedHashMap<>();

  BatchRead(ItemCache items) {
    this.items = items;
  }

  BatchGetItemResponse run(DynamoDbClient real, BatchGetItemRequest request) {
    request.requestItems().forEach(this::split);
    if (asked.isEmpty()) {
      return BatchGetItemResponse.builder().responses(found).unprocessedKeys(Map.of()).build();
    }
    BatchGetItemResponse response;
    try {
      response = real.batchGetItem(request.toBuilder().requestItems(asked).build());
      keep(response);
    } finally {
      marks.forEach(items::notRead);
    }
    response.responses().forEach((table, read) -> found(table).addAll(read));
    return response.toBuilder().responses(found).build();
  }

  private void split(String table, KeysAndAttributes keys) {
    if (!isCacheable(keys)) {
      asked.put(table, keys);
      return;
    }
    var missing = new ArrayList<Map<String, AttributeValue>>();
    for (Map<String, AttributeValue> key : keys.keys()) {
      ItemName name = items.name(table, key);
      Known known = items.find(name);
      if (known == null) {
        missing.add(key);
        marks.put(name, items.reading(name));
      } else if (known.item() != null) {
        found(table).add(known.item());
      } else {
        // Known to be absent; but the table is in the answer.
        var _ = found(table);
      }
    }
    if (!missing.isEmpty()) {
      asked.put(table, keys.toBuilder().keys(missing).build());
    }
  }

  private List<Map<String, AttributeValue>> found(String table) {
    return found.computeIfAbsent(table, _ -> new ArrayList<>());
  }

  private static boolean isCacheable(KeysAndAttributes keys) {
    return !Boolean.TRUE.equals(keys.consistentRead())
        && keys.projectionExpression() == null
        && !keys.hasAttributesToGet();
  }

  /// Keeps what came, and that the rest is absent, but for what DynamoDB did not get to.
  private void keep(BatchGetItemResponse response) {
    response
        .unprocessedKeys()
        .forEach((table, keys) ->
            keys.keys()
                .forEach(key -> {
                  ItemName name = items.name(table, key);
                  Mark mark = marks.remove(name);
                  if (mark != null) {
                    items.notRead(name, mark);
                  }
                }));
    response
        .responses()
        .forEach((table, read) ->
            read.forEach(item -> {
              ItemName name = items.nameOf(table, item);
              Mark mark = name == null ? null : marks.remove(name);
              if (name != null && mark != null) {
                items.read(name, mark, item);
              }
            }));
    marks.forEach((name, mark) -> items.read(name, mark, null));
  }
}
