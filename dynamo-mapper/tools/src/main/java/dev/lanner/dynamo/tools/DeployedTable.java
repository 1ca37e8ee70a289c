package dev.lanner.dynamo.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/// What DynamoDB tells of a table.
///
/// @param table or `null` when there is none
/// @param ttl or `null` when the endpoint does not know how to tell it
/// @param backups or `null` when the endpoint does not know how to tell them
/// @param tags or `null` when the endpoint does not know how to tell them
record DeployedTable(
    @Nullable TableDescription table,
    @Nullable TimeToLiveDescription ttl,
    @Nullable ContinuousBackupsDescription backups,
    @Nullable List<Tag> tags) {

  /// Why something is not told.
  static final String LOCAL = "DynamoDB Local does not tell";

  private static final String LOCAL_REGION = "ddblocal";

  static DeployedTable of(DynamoDbClient client, String name) {
    TableDescription table;
    try {
      table = client.describeTable(request -> request.tableName(name)).table();
    } catch (ResourceNotFoundException _) {
      return new DeployedTable(null, null, null, null);
    }
    return new DeployedTable(
        table,
        ifKnown(() ->
            client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription()),
        ifKnown(() ->
            client
                .describeContinuousBackups(request -> request.tableName(name))
                .continuousBackupsDescription()),
        ifKnown(() -> tags(client, table.tableArn())));
  }

  private static List<Tag> tags(DynamoDbClient client, String arn) {
    var tags = new ArrayList<Tag>();
    String token = null;
    do {
      var request = ListTagsOfResourceRequest.builder().resourceArn(arn).nextToken(token).build();
      ListTagsOfResourceResponse page = client.listTagsOfResource(request);
      tags.addAll(page.tags());
      token = page.nextToken();
    } while (token != null);
    return List.copyOf(tags);
  }

  /// The Region of the table, from its ARN: `arn:aws:dynamodb:eu-west-1:…`.
  String region() {
    String arn = table == null ? null : table.tableArn();
    return arn == null ? "" : arn.split(":", 5)[3];
  }

  /// Whether the table is in DynamoDB Local, which knows nothing of some settings.
  boolean isLocal() {
    return region().equals(LOCAL_REGION);
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
