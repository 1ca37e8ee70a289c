package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/// Creates tables where there are none.
final class TableCreator {
  private final DynamoDbClient client;

  TableCreator(DynamoDbClient client) {
    this.client = client;
  }

  /// Creates a table with its indexes and time to live, and with those of its settings that
  /// DynamoDB Local has.
  ///
  /// @param name of the table at the endpoint
  /// @return whether it was not there before; one that is there is left as it is
  boolean create(ModelTable table, String name) {
    try {
      TableDefinition.of(table.table()).create(client, request(table, name));
      return true;
    } catch (ResourceInUseException _) {
      return false;
    }
  }

  /// The request that creates a table: with deletion protection, and with capacity for the table
  /// and each global index.
  static CreateTableRequest request(ModelTable table, String name) {
    Settings settings = table.settings();
    CreateTableRequest request = TableDefinition.of(table.table()).request(name);
    var builder = request.toBuilder().deletionProtectionEnabled(settings.deletionProtection());
    if (settings.isProvisioned()) {
      var capacity =
          ProvisionedThroughput.builder()
              .readCapacityUnits(settings.capacity().read())
              .writeCapacityUnits(settings.capacity().write())
              .build();
      builder.billingMode(BillingMode.PROVISIONED).provisionedThroughput(capacity);
      if (request.hasGlobalSecondaryIndexes()) {
        builder.globalSecondaryIndexes(
            request.globalSecondaryIndexes().stream()
                .map(index -> index.toBuilder().provisionedThroughput(capacity).build())
                .toList());
      }
    }
    return builder.build();
  }
}
