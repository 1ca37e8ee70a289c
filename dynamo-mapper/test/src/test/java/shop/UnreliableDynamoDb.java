package shop;

import java.util.Random;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// A DynamoDB in front of a real one, to which the connection is lost now and then: before a
/// transaction, or after it has happened.
final class UnreliableDynamoDb implements DynamoDbClient {
  private final DynamoDbClient real;
  private final Random random;
  private final double lost;

  UnreliableDynamoDb(DynamoDbClient real, Random random, double lost) {
    this.real = real;
    this.random = random;
    this.lost = lost;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    if (random.nextDouble() < lost / 2) {
      throw SdkClientException.create("The connection was lost before.");
    }
    TransactWriteItemsResponse response = real.transactWriteItems(request);
    if (random.nextDouble() < lost / 2) {
      throw SdkClientException.create("The connection was lost afterwards.");
    }
    return response;
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
