package dev.lanner.dynamo.tools;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import tools.jackson.databind.JsonNode;

/// What a template says of a table, and what DynamoDB tells of one, in one form.
///
/// @param attributes types by name
/// @param global global indexes by name
/// @param local local indexes by name
/// @param ttl the attribute, or the empty text
record TemplateFields(
    String billing,
    Map<String, String> attributes,
    List<String> key,
    Map<String, Fields> global,
    Map<String, Fields> local,
    String ttl) {

  record Fields(List<String> key, String projection, TreeSet<String> include) {}

  static TemplateFields of(JsonNode properties) {
    var attributes = new TreeMap<String, String>();
    properties
        .get("AttributeDefinitions")
        .forEach(each -> attributes.put(text(each, "AttributeName"), text(each, "AttributeType")));
    return new TemplateFields(
        text(properties, "BillingMode"),
        attributes,
        key(properties),
        indexes(properties.path("GlobalSecondaryIndexes")),
        indexes(properties.path("LocalSecondaryIndexes")),
        properties.at("/TimeToLiveSpecification/Enabled").asBoolean(false)
            ? properties.at("/TimeToLiveSpecification/AttributeName").asString()
            : "");
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
      global.put(index.indexName(), fields(index.keySchema(), index.projection()));
    }
    var local = new TreeMap<String, Fields>();
    for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
      local.put(index.indexName(), fields(index.keySchema(), index.projection()));
    }
    return new TemplateFields(
        table.billingModeSummary().billingModeAsString(),
        attributes,
        key(table.keySchema()),
        global,
        local,
        ttl.attributeName() == null ? "" : ttl.attributeName());
  }

  private static Map<String, Fields> indexes(JsonNode indexes) {
    var fields = new TreeMap<String, Fields>();
    for (JsonNode index : indexes) {
      var include = new TreeSet<String>();
      index.at("/Projection/NonKeyAttributes").forEach(each -> include.add(each.asString()));
      fields.put(
          text(index, "IndexName"),
          new Fields(key(index), index.at("/Projection/ProjectionType").asString(), include));
    }
    return fields;
  }

  private static List<String> key(JsonNode table) {
    return StreamSupport.stream(table.get("KeySchema").spliterator(), false)
        .map(each -> text(each, "AttributeName") + " " + text(each, "KeyType"))
        .toList();
  }

  private static Fields fields(List<KeySchemaElement> key, Projection projection) {
    return new Fields(
        key(key),
        projection.projectionTypeAsString(),
        new TreeSet<>(projection.nonKeyAttributes()));
  }

  private static List<String> key(List<KeySchemaElement> key) {
    return key.stream().map(each -> each.attributeName() + " " + each.keyTypeAsString()).toList();
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }
}
