package dev.lanner.local.tables;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Clients and tables as the tests need them.
final class Tables {
  private Tables() {}

  static DynamoDbClient client(URI endpoint) {
    return client(endpoint, Region.US_EAST_1, "local");
  }

  static DynamoDbClient client(URI endpoint, Region region, String accessKeyId) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /// A table with a partition key `id`.
  static void create(DynamoDbClient client, String name) {
    client.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(textAttribute("id"))
            .keySchema(key("id", KeyType.HASH)));
  }

  static AttributeDefinition textAttribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  static void put(DynamoDbClient client, String table, String id) {
    client.putItem(put -> put.tableName(table).item(Map.of("id", text(id))));
  }

  static boolean has(DynamoDbClient client, String table, String id) {
    return client.getItem(get -> get.tableName(table).key(Map.of("id", text(id)))).hasItem();
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
