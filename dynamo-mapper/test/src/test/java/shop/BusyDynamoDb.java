package shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A DynamoDB in front of a real one, which gets to a part of each batch only, and throws when it
/// is nothing of it, as the service does; and to some transactional reads only, because others
/// write.
final class BusyDynamoDb implements DynamoDbClient {
  private final DynamoDbClient real;
  private final Random random;
  private final double unprocessed;
  private int calls;
  private int throttled;
  private int accepted;

  BusyDynamoDb(DynamoDbClient real, Random random, double unprocessed) {
    this.real = real;
    this.random = random;
    this.unprocessed = unprocessed;
  }

  int calls() {
    return calls;
  }

  int throttled() {
    return throttled;
  }

  /// Writes that happened.
  int accepted() {
    return accepted;
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    calls++;
    Map<String, List<WriteRequest>> left = new HashMap<>();
    Map<String, List<WriteRequest>> taken = new HashMap<>();
    request
        .requestItems()
        .forEach((table, requests) ->
            requests.forEach(each ->
                (random.nextDouble() < unprocessed ? left : taken)
                    .computeIfAbsent(table, _ -> new ArrayList<>())
                    .add(each)));
    if (taken.isEmpty()) {
      throw throttledCall();
    }
    accepted += taken.values().stream().mapToInt(List::size).sum();
    real.batchWriteItem(request.toBuilder().requestItems(taken).build());
    return BatchWriteItemResponse.builder().unprocessedItems(left).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    calls++;
    var entry = request.requestItems().entrySet().iterator().next();
    var left = new ArrayList<Map<String, AttributeValue>>();
    var taken = new ArrayList<Map<String, AttributeValue>>();
    entry
        .getValue()
        .keys()
        .forEach(key -> (random.nextDouble() < unprocessed ? left : taken).add(key));
    if (taken.isEmpty()) {
      throw throttledCall();
    }
    KeysAndAttributes asked = entry.getValue().toBuilder().keys(taken).build();
    BatchGetItemResponse response =
        real.batchGetItem(request.toBuilder().requestItems(Map.of(entry.getKey(), asked)).build());
    return left.isEmpty()
        ? response
        : response.toBuilder()
            .unprocessedKeys(
                Map.of(entry.getKey(), entry.getValue().toBuilder().keys(left).build()))
            .build();
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    calls++;
    if (random.nextDouble() >= unprocessed) {
      return real.transactGetItems(request);
    }
    if (random.nextBoolean()) {
      throw throttledCall();
    }
    var reasons = new ArrayList<CancellationReason>();
    request.transactItems().forEach(_ -> reasons.add(reason("None")));
    reasons.set(reasons.size() - 1, reason("TransactionConflict"));
    throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  private ProvisionedThroughputExceededException throttledCall() {
    throttled++;
    return ProvisionedThroughputExceededException.builder().message("Too busy.").build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return real.getItem(request);
  }

  @Override
  public String serviceName() {
    return real.serviceName();
  }

  @Override
  public void close() {}
}
