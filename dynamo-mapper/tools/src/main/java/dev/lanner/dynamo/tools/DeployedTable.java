package dev.lanner.dynamo.tools;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/// What DynamoDB tells of a table.
///
/// @param table or `null` when there is none
/// @param ttl or `null` when the endpoint does not know how to tell it
/// @param backups or `null` when the endpoint does not know how to tell them
record DeployedTable(
    @Nullable TableDescription table,
    @Nullable TimeToLiveDescription ttl,
    @Nullable ContinuousBackupsDescription backups) {

  static DeployedTable of(DynamoDbClient client, String name) {
    TableDescription table;
    try {
      table = client.describeTable(request -> request.tableName(name)).table();
    } catch (ResourceNotFoundException _) {
      return new DeployedTable(null, null, null);
    }
    return new DeployedTable(
        table,
        ifKnown(() ->
            client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription()),
        ifKnown(() ->
            client
                .describeContinuousBackups(request -> request.tableName(name))
                .continuousBackupsDescription()));
  }

  // DynamoDB Local and other substitutes do not know every operation.
  private static <T> @Nullable T ifKnown(Supplier<T> call) {
    try {
      return call.get();
    } catch (DynamoDbException e) {
      if (e.awsErrorDetails() != null
          && e.awsErrorDetails().errorCode().startsWith("UnknownOperation")) {
        return null;
      }
      throw e;
    }
  }
}
