package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.local.tables.LocalTables;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local of this JVM, and a prefix for the names of one test's tables.
final class LocalDynamoDb implements AutoCloseable {
  final String prefix = UUID.randomUUID() + "-";
  final DynamoDbClient client =
      DynamoDbClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .endpointOverride(endpoint())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();

  static URI endpoint() {
    return LocalTables.shared().endpoint();
  }

  String name(TableModel table) {
    return prefix + table.name();
  }

  /// Deletes the tables of this test.
  @Override
  public void close() {
    client.listTablesPaginator().tableNames().stream()
        .filter(name -> name.startsWith(prefix))
        .toList()
        .forEach(this::delete);
    client.close();
  }

  private void delete(String name) {
    if (client.describeTable(table -> table.tableName(name)).table().deletionProtectionEnabled()) {
      client.updateTable(table -> table.tableName(name).deletionProtectionEnabled(false));
    }
    client.deleteTable(table -> table.tableName(name));
  }
}
