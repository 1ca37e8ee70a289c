package dev.lanner.dynamo.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A DynamoDB in front of a real one, which stops answering after a number of calls, and gets to a
/// part of each batch only.
final class FaultyDynamoDb implements DynamoDbClient {
  private final DynamoDbClient real;
  private final double unprocessed;
  private final Random random = new Random(5);
  private int callsLeft;
  private int throttled;

  FaultyDynamoDb(DynamoDbClient real, int calls, double unprocessed) {
    this.real = real;
    this.callsLeft = calls;
    this.unprocessed = unprocessed;
  }

  /// Throws this many times before it answers.
  FaultyDynamoDb throttling(int times) {
    throttled = times;
    return this;
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    count();
    return real.scan(request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    count();
    var entry = request.requestItems().entrySet().iterator().next();
    var left = new ArrayList<WriteRequest>();
    var taken = new ArrayList<WriteRequest>();
    entry.getValue().forEach(each -> (random.nextDouble() < unprocessed ? left : taken).add(each));
    if (taken.isEmpty()) {
      throw ProvisionedThroughputExceededException.builder().message("Too busy.").build();
    }
    BatchWriteItemResponse response =
        real.batchWriteItem(
            request.toBuilder().requestItems(Map.of(entry.getKey(), taken)).build());
    return left.isEmpty()
        ? response
        : response.toBuilder().unprocessedItems(Map.of(entry.getKey(), List.copyOf(left))).build();
  }

  private synchronized void count() {
    if (throttled > 0) {
      throttled--;
      throw ProvisionedThroughputExceededException.builder().message("Too busy.").build();
    }
    callsLeft--;
    if (callsLeft < 0) {
      throw SdkClientException.create("The network is gone.");
    }
  }

  @Override
  public String serviceName() {
    return real.serviceName();
  }

  @Override
  public void close() {}
}
