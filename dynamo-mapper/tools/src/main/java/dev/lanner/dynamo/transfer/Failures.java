package dev.lanner.dynamo.transfer;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// What DynamoDB says when it refuses a call.
final class Failures {
  private Failures() {}

  /// A sentence without values: where DynamoDB refuses what is in a call, it quotes it.
  static String text(SdkException e) {
    if (e instanceof DynamoDbException refused
        && refused.awsErrorDetails() != null
        && "ValidationException".equals(refused.awsErrorDetails().errorCode())) {
      return "DynamoDB refused a call as not valid (ValidationException).";
    }
    return String.valueOf(e.getMessage());
  }

  /// Whether DynamoDB had no capacity, after the SDK's own tries.
  static boolean isThrottling(DynamoDbException e) {
    return e.isThrottlingException() || e instanceof ProvisionedThroughputExceededException;
  }
}
