package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// A table as DynamoDB wants to be told of it, made of its records. For local runs and tests;
/// deployed tables are made by a template.
public final class TableDefinition {
  private final TableModel model;

  TableDefinition(TableModel model) {
    this.model = model;
  }

  /// The definition of the table that a schema belongs to: `OrderTable.SCHEMA`.
  public static TableDefinition of(ItemSchema<?> schema) {
    return of(schema.table());
  }

  /// The definition of a table that is known by its model only.
  public static TableDefinition of(TableModel model) {
    return new TableDefinition(model);
  }

  /// The name in {@link Table}.
  public String name() {
    return model.name();
  }

  /// The request that creates the table, with all of its indexes and its stream, paid for on
  /// demand.
  ///
  /// @param name of the table, which may be another than that in {@link Table}
  public CreateTableRequest request(String name) {
    var attributes = new ArrayList<AttributeDefinition>();
    new TreeMap<>(model.keyAttributes())
        .forEach((attribute, type) -> attributes.add(attribute(attribute, type)));
    var global = new ArrayList<GlobalSecondaryIndex>();
    var local = new ArrayList<LocalSecondaryIndex>();
    for (IndexModel index : model.indexes()) {
      if (index.isLocal()) {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(elements(index.key()))
                .projection(projection(index))
                .build());
      } else {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(elements(index.key()))
                .projection(projection(index))
                .build());
      }
    }
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(attributes)
        .keySchema(elements(model.key()))
        .globalSecondaryIndexes(global.isEmpty() ? null : global)
        .localSecondaryIndexes(local.isEmpty() ? null : local)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .streamSpecification(stream())
        .build();
  }

  /// Creates the table, waits until it is there, and has DynamoDB remove items by their {@link
  /// Ttl}.
  ///
  /// @param name of the table
  public void create(DynamoDbClient client, String name) {
    create(client, request(name));
  }

  /// Creates the table by a request that has more in it.
  ///
  /// @param request made of {@link #request}
  public void create(DynamoDbClient client, CreateTableRequest request) {
    String name = request.tableName();
    client.createTable(request);
    client.waiter().waitUntilTableExists(table -> table.tableName(name));
    if (model.ttl() != null) {
      client.updateTimeToLive(update ->
          update
              .tableName(name)
              .timeToLiveSpecification(ttl -> ttl.attributeName(model.ttl()).enabled(true)));
    }
  }

  private @Nullable StreamSpecification stream() {
    return model.stream() == null
        ? null
        : StreamSpecification.builder().streamEnabled(true).streamViewType(model.stream()).build();
  }

  private static AttributeDefinition attribute(String name, TableModel.KeyType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type.name()).build();
  }

  private static List<KeySchemaElement> elements(KeyModel key) {
    var elements = new ArrayList<KeySchemaElement>();
    key.partition().forEach(name -> elements.add(element(name, KeyType.HASH)));
    key.sort().forEach(name -> elements.add(element(name, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static Projection projection(IndexModel index) {
    return Projection.builder()
        .projectionType(ProjectionType.fromValue(index.projection().name()))
        .nonKeyAttributes(index.include().isEmpty() ? null : index.include())
        .build();
  }
}
