package dev.lanner.dynamo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Sends writes in calls of up to 25, what DynamoDB did not get to together with what waits.
/// Twenty-five items of 400 KB stay below the 16 MB of a call.
///
/// A call may not name an item twice, and what is sent again must not overtake a later write of the
/// same item: a write waits while an earlier one of its item does.
final class BatchWriter {
  private static final int MAX_REQUESTS = 25;

  private final TableClient client;

  BatchWriter(TableClient client) {
    this.client = client;
  }

  /// A write.
  ///
  /// @param key of the item
  record Entry(int index, String table, Map<String, AttributeValue> key, WriteRequest request) {
    private List<Object> place() {
      return List.of(table, KeyIdentity.of(key));
    }
  }

  /// Sends the writes.
  ///
  /// @return what time was over for
  List<Entry> write(List<Entry> entries) {
    Deque<Entry> waiting = new ArrayDeque<>(entries);
    var budget = client.retries().new Budget();
    while (!waiting.isEmpty() && !budget.isOver()) {
      List<Entry> call = take(waiting);
      List<Entry> left = send(call);
      for (int i = left.size() - 1; i >= 0; i--) {
        waiting.addFirst(left.get(i));
      }
      if (!left.isEmpty() && !budget.pause(left.size() < call.size())) {
        break;
      }
    }
    return new ArrayList<>(waiting);
  }

  private static List<Entry> take(Deque<Entry> waiting) {
    var call = new ArrayList<Entry>();
    var later = new ArrayList<Entry>();
    Set<Object> places = new HashSet<>();
    while (!waiting.isEmpty() && call.size() < MAX_REQUESTS) {
      Entry entry = waiting.removeFirst();
      (places.add(entry.place()) ? call : later).add(entry);
    }
    for (int i = later.size() - 1; i >= 0; i--) {
      waiting.addFirst(later.get(i));
    }
    return call;
  }

  /// Makes one call.
  ///
  /// @return what DynamoDB did not get to
  private List<Entry> send(List<Entry> call) {
    Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
    for (Entry entry : call) {
      requests.computeIfAbsent(entry.table(), _ -> new ArrayList<>()).add(entry.request());
    }
    Map<String, List<WriteRequest>> unprocessed;
    try {
      var response =
          client.calls().batchWriteItem(BatchWriteItemRequest.builder().requestItems(requests));
      unprocessed = response.unprocessedItems();
    } catch (DynamoDbException e) {
      if (!Throttling.is(e)) {
        throw e;
      }
      return call;
    }
    if (unprocessed.isEmpty()) {
      return List.of();
    }
    var left = new ArrayList<Entry>();
    for (Entry entry : call) {
      if (isAmong(unprocessed.getOrDefault(entry.table(), List.of()), entry)) {
        left.add(entry);
      }
    }
    return left;
  }

  /// A call names each item once, so that the key tells which write was not processed.
  private static boolean isAmong(List<WriteRequest> unprocessed, Entry entry) {
    for (WriteRequest request : unprocessed) {
      Map<String, AttributeValue> attributes =
          request.putRequest() != null
              ? request.putRequest().item()
              : request.deleteRequest().key();
      var key = new HashMap<>(attributes);
      key.keySet().retainAll(entry.key().keySet());
      if (KeyIdentity.of(key).equals(KeyIdentity.of(entry.key()))) {
        return true;
      }
    }
    return false;
  }
}
