package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.tools.Settings.Units;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import tools.jackson.databind.JsonNode;

/// What a template says of a table, and what DynamoDB tells of one, in one form.
///
/// @param attributes types by name
/// @param global global indexes by name
/// @param local local indexes by name
/// @param ttl the attribute, or the empty text
/// @param stream what it tells of a change, or the empty text
/// @param isProtected against deletion; of a global table, whether each replica is
record TemplateFields(
    String billing,
    Units capacity,
    Map<String, String> attributes,
    List<String> key,
    Map<String, Fields> global,
    Map<String, Fields> local,
    String ttl,
    String stream,
    boolean isProtected) {

  record Fields(List<String> key, String projection, TreeSet<String> include, Units capacity) {}

  static TemplateFields of(JsonNode properties) {
    var attributes = new TreeMap<String, String>();
    properties
        .get("AttributeDefinitions")
        .forEach(each -> attributes.put(text(each, "AttributeName"), text(each, "AttributeType")));
    return new TemplateFields(
        text(properties, "BillingMode"),
        capacity(properties),
        attributes,
        key(properties),
        indexes(properties.path("GlobalSecondaryIndexes")),
        indexes(properties.path("LocalSecondaryIndexes")),
        properties.at("/TimeToLiveSpecification/Enabled").asBoolean(false)
            ? properties.at("/TimeToLiveSpecification/AttributeName").asString()
            : "",
        properties.at("/StreamSpecification/StreamViewType").asString(""),
        properties.has("Replicas")
            ? properties.get("Replicas").valueStream().allMatch(TemplateFields::isProtected)
            : isProtected(properties));
  }

  private static boolean isProtected(JsonNode table) {
    return table.get("DeletionProtectionEnabled").asBoolean();
  }

  private static Units capacity(JsonNode table) {
    return new Units(
        table.at("/ProvisionedThroughput/ReadCapacityUnits").asLong(0),
        table.at("/ProvisionedThroughput/WriteCapacityUnits").asLong(0));
  }

  private static Units capacity(@Nullable ProvisionedThroughputDescription capacity) {
    return capacity == null
        ? new Units(0, 0)
        : new Units(capacity.readCapacityUnits(), capacity.writeCapacityUnits());
  }

  static TemplateFields of(DynamoDbClient client, String name) {
    TableDescription table = client.describeTable(request -> request.tableName(name)).table();
    TimeToLiveDescription ttl =
        client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
    var attributes = new TreeMap<String, String>();
    table
        .attributeDefinitions()
        .forEach(each -> attributes.put(each.attributeName(), each.attributeTypeAsString()));
    var global = new TreeMap<String, Fields>();
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      global.put(
          index.indexName(),
          fields(index.keySchema(), index.projection(), capacity(index.provisionedThroughput())));
    }
    var local = new TreeMap<String, Fields>();
    for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
      local.put(index.indexName(), fields(index.keySchema(), index.projection(), new Units(0, 0)));
    }
    return new TemplateFields(
        table.billingModeSummary() == null
            ? "PROVISIONED"
            : table.billingModeSummary().billingModeAsString(),
        capacity(table.provisionedThroughput()),
        attributes,
        key(table.keySchema()),
        global,
        local,
        ttl.attributeName() == null ? "" : ttl.attributeName(),
        table.streamSpecification() == null
            ? ""
            : table.streamSpecification().streamViewTypeAsString(),
        table.deletionProtectionEnabled());
  }

  private static Map<String, Fields> indexes(JsonNode indexes) {
    var fields = new TreeMap<String, Fields>();
    for (JsonNode index : indexes) {
      var include = new TreeSet<String>();
      index.at("/Projection/NonKeyAttributes").forEach(each -> include.add(each.asString()));
      fields.put(
          text(index, "IndexName"),
          new Fields(
              key(index),
              index.at("/Projection/ProjectionType").asString(),
              include,
              capacity(index)));
    }
    return fields;
  }

  private static List<String> key(JsonNode table) {
    return StreamSupport.stream(table.get("KeySchema").spliterator(), false)
        .map(each -> text(each, "AttributeName") + " " + text(each, "KeyType"))
        .toList();
  }

  private static Fields fields(List<KeySchemaElement> key, Projection projection, Units capacity) {
    return new Fields(
        key(key),
        projection.projectionTypeAsString(),
        new TreeSet<>(projection.nonKeyAttributes()),
        capacity);
  }

  private static List<String> key(List<KeySchemaElement> key) {
    return key.stream().map(each -> each.attributeName() + " " + each.keyTypeAsString()).toList();
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }
}
