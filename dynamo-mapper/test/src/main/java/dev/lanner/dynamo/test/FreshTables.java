package dev.lanner.dynamo.test;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableDefinition;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.local.tables.LocalTables;
import dev.lanner.local.tables.TableStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// Makes empty tables before each test and deletes them afterwards. Their names are new each time,
/// so tests may run side by side.
///
/// They are in Amazon DynamoDB Local, of which each JVM starts one; the first start on a machine
/// lets Maven fetch it.
public final class FreshTables implements BeforeEachCallback, AfterEachCallback {
  private final List<TableDefinition> definitions;
  private final Map<String, String> names = new HashMap<>();
  private @Nullable DynamoDbClient dynamoDb;

  private FreshTables(List<TableDefinition> definitions) {
    this.definitions = definitions;
  }

  /// The tables that these schemas belong to: `FreshTables.of(OrderTable.SCHEMA)`.
  public static FreshTables of(ItemSchema<?>... schemas) {
    return new FreshTables(Arrays.stream(schemas).map(TableDefinition::of).toList());
  }

  /// These and another one, such as `DerivedTable.ledger("ledger")`.
  public FreshTables and(TableDefinition definition) {
    var all = new ArrayList<>(definitions);
    all.add(definition);
    return new FreshTables(List.copyOf(all));
  }

  /// What tables are made with: `new OrderTable(tables.client())`.
  public TableClient client() {
    return TableClient.of(dynamoDb()).withNames(this::name);
  }

  /// The client behind it.
  public DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      throw new IllegalStateException(
          "There are tables only while a test runs. Ask for them in the test, or in @BeforeEach.");
    }
    return dynamoDb;
  }

  /// The name of a table in this test.
  ///
  /// @param table the name in `@Table`
  public String name(String table) {
    String name = names.get(table);
    if (name == null) {
      throw new IllegalArgumentException(
          "There is no table %s in this test, but %s. Hand its schema to FreshTables.of."
              .formatted(table, names.keySet()));
    }
    return name;
  }

  /// The stream of a table, from its beginning or from this call on when the table had none: with
  /// both images of each item, to hand its {@link TableStream#event(int) events} to handlers of
  /// changes.
  ///
  /// @param table the name in `@Table`
  public TableStream stream(String table) {
    String name = name(table);
    boolean hasStream =
        dynamoDb().describeTable(each -> each.tableName(name)).table().latestStreamArn() != null;
    if (!hasStream) {
      dynamoDb()
          .updateTable(update ->
              update
                  .tableName(name)
                  .streamSpecification(stream ->
                      stream
                          .streamEnabled(true)
                          .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }
    return TableStream.fromOldest(LocalTables.shared().endpoint(), name);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    DynamoDbClient client = connect();
    dynamoDb = client;
    for (TableDefinition definition : definitions) {
      String name = definition.name() + "-" + UUID.randomUUID();
      names.put(definition.name(), name);
      definition.create(client, name);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try (DynamoDbClient client = dynamoDb()) {
      names.values().forEach(name -> client.deleteTable(table -> table.tableName(name)));
    } finally {
      names.clear();
      dynamoDb = null;
    }
  }

  private static DynamoDbClient connect() {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(LocalTables.shared().endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
