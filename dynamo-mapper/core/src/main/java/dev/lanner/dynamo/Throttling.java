package dev.lanner.dynamo;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/// Whether DynamoDB had no capacity for a call, after the SDK's own tries.
final class Throttling {
  private Throttling() {}

  static boolean is(DynamoDbException e) {
    return e instanceof ProvisionedThroughputExceededException
        || e instanceof RequestLimitExceededException
        || e instanceof ThrottlingException
        || e.isThrottlingException();
  }
}
