package dev.lanner.dynamo;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Every request that the mapper sends goes through here, where it gets the caller's credentials
/// and asks for what it consumes, and the meter is told. Nothing else calls the SDK's client.
final class TableCalls {
  private final DynamoDbClient dynamoDb;
  private final @Nullable Consumer<ConsumedCapacity> meter;
  private final ReturnConsumedCapacity asked;
  private final @Nullable AwsRequestOverrideConfiguration signing;

  /// @param credentials that requests are signed with; `null` for those of the client
  TableCalls(
      DynamoDbClient dynamoDb,
      @Nullable AwsCredentialsProvider credentials,
      @Nullable Consumer<ConsumedCapacity> meter) {
    this.dynamoDb = dynamoDb;
    this.signing =
        credentials == null
            ? null
            : AwsRequestOverrideConfiguration.builder().credentialsProvider(credentials).build();
    this.meter = meter;
    this.asked = meter == null ? ReturnConsumedCapacity.NONE : ReturnConsumedCapacity.INDEXES;
  }

  GetItemResponse getItem(GetItemRequest.Builder request) {
    var response =
        dynamoDb.getItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    reading(response.consumedCapacity());
    return response;
  }

  BatchGetItemResponse batchGetItem(BatchGetItemRequest.Builder request) {
    var response =
        dynamoDb.batchGetItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    for (ConsumedCapacity capacity : response.consumedCapacity()) {
      reading(capacity);
    }
    return response;
  }

  QueryResponse query(QueryRequest.Builder request) {
    var response =
        dynamoDb.query(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    reading(response.consumedCapacity());
    return response;
  }

  ScanResponse scan(ScanRequest.Builder request) {
    var response =
        dynamoDb.scan(request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    reading(response.consumedCapacity());
    return response;
  }

  PutItemResponse putItem(PutItemRequest.Builder request) {
    var response =
        dynamoDb.putItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    writing(response.consumedCapacity());
    return response;
  }

  UpdateItemResponse updateItem(UpdateItemRequest.Builder request) {
    var response =
        dynamoDb.updateItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    writing(response.consumedCapacity());
    return response;
  }

  DeleteItemResponse deleteItem(DeleteItemRequest.Builder request) {
    var response =
        dynamoDb.deleteItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    writing(response.consumedCapacity());
    return response;
  }

  BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest.Builder request) {
    var response =
        dynamoDb.batchWriteItem(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    for (ConsumedCapacity capacity : response.consumedCapacity()) {
      writing(capacity);
    }
    return response;
  }

  TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest.Builder request) {
    var response =
        dynamoDb.transactWriteItems(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    for (ConsumedCapacity capacity : response.consumedCapacity()) {
      consumed(capacity);
    }
    return response;
  }

  TransactGetItemsResponse transactGetItems(TransactGetItemsRequest.Builder request) {
    var response =
        dynamoDb.transactGetItems(
            request.returnConsumedCapacity(asked).overrideConfiguration(signing).build());
    for (ConsumedCapacity capacity : response.consumedCapacity()) {
      reading(capacity);
    }
    return response;
  }

  /// Of most responses DynamoDB leaves out what kind of units they are; of those of transactions
  /// that write, it tells reads from writes.
  private void reading(@Nullable ConsumedCapacity capacity) {
    if (meter != null && capacity != null) {
      consumed(capacity.toBuilder().readCapacityUnits(capacity.capacityUnits()).build());
    }
  }

  private void writing(@Nullable ConsumedCapacity capacity) {
    if (meter != null && capacity != null) {
      consumed(capacity.toBuilder().writeCapacityUnits(capacity.capacityUnits()).build());
    }
  }

  private void consumed(ConsumedCapacity capacity) {
    if (meter != null) {
      meter.accept(capacity);
    }
  }
}
