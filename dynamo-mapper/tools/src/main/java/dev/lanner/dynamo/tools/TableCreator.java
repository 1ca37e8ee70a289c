package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/// Creates tables where there are none.
final class TableCreator {
  private final DynamoDbClient client;

  TableCreator(DynamoDbClient client) {
    this.client = client;
  }

  /// Creates a table with its indexes and time to live.
  ///
  /// @param name of the table at the endpoint
  /// @return whether it was not there before; one that is there is left as it is
  boolean create(ModelTable table, String name) {
    try {
      TableDefinition.of(table.table()).create(client, name);
      return true;
    } catch (ResourceInUseException _) {
      return false;
    }
  }
}
