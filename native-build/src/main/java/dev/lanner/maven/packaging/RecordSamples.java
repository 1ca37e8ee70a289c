package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Payload;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An event of one record for each event source. Changes of a table's items hold what its model
/// says of them.
final class RecordSamples {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String STREAMS = "aws:dynamodb";

  private RecordSamples() {}

  static List<Sample> of(JsonNode function, List<JsonNode> tables) {
    String handler = function.path("handler").asString("");
    var samples = new ArrayList<Sample>();
    for (JsonNode source : function.path("sources")) {
      String eventSource = source.path("eventSources").path(0).asString("");
      ObjectNode event =
          eventSource.equals(STREAMS)
              ? EventSamples.records(change(source, tables))
              : EventSamples.of(eventSource, source.path("annotation").path("values"));
      samples.add(
          new Sample(
              source.path("handler").asString(""), handler, Payload.ofUtf8(event.toString())));
    }
    return samples;
  }

  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">The event of a
  ///   DynamoDB stream</a>
  private static ObjectNode change(JsonNode source, List<JsonNode> tables) {
    String type = source.path("annotation").path("values").path("value").asString("");
    ObjectNode record =
        NODES.objectNode().put("eventSource", STREAMS).put("awsRegion", "us-east-1");
    record.put("eventID", "1").put("eventName", "INSERT").put("eventVersion", "1.1");
    ObjectNode change =
        record
            .putObject("dynamodb")
            .put("SequenceNumber", "111")
            .put("SizeBytes", 26)
            .put("ApproximateCreationDateTime", 1577880000)
            .put("StreamViewType", "NEW_AND_OLD_IMAGES");
    ObjectNode keys = change.putObject("Keys");
    ObjectNode image = change.putObject("NewImage");
    String name = "table";
    for (JsonNode table : tables) {
      JsonNode item = recordOf(table, type);
      if (!item.isMissingNode()) {
        name = table.path("name").asString(name);
        fill(table, item, keys, image);
        break;
      }
    }
    record.put(
        "eventSourceARN",
        "arn:aws:dynamodb:us-east-1:000000000000:table/%s/stream/2026-01-01T00:00:00.000"
            .formatted(name));
    return record;
  }

  /// The record of this class, or the first one of the table that has this type.
  private static JsonNode recordOf(JsonNode table, String type) {
    for (JsonNode record : table.path("records")) {
      if (record.path("name").asString("").equals(type)) {
        return record;
      }
    }
    return table.path("type").asString("").equals(type)
        ? table.path("records").path(0)
        : table.path("none");
  }

  private static void fill(JsonNode table, JsonNode item, ObjectNode keys, ObjectNode image) {
    table
        .path("keyAttributes")
        .forEachEntry((name, type) -> image.set(name, value(type.asString("S"))));
    for (JsonNode attribute : item.path("attributes")) {
      image.set(attribute.path("name").asString(""), value(attribute.path("type").asString("S")));
    }
    item.path("templates")
        .forEachEntry((name, template) ->
            image.putObject(name).put("S", template.asString("").replaceAll("\\{[^}]*}", "1")));
    if (table.has("typeAttribute") && item.has("type")) {
      image
          .putObject(table.path("typeAttribute").asString(""))
          .put("S", item.path("type").asString(""));
    }
    for (String part : new String[] {"partition", "sort"}) {
      for (JsonNode key : table.path("key").path(part)) {
        String name = key.asString("");
        keys.set(name, image.path(name));
      }
    }
  }

  private static ObjectNode value(String type) {
    ObjectNode value = NODES.objectNode();
    switch (type) {
      case "M" -> value.putObject(type);
      case "L" -> value.putArray(type);
      case "SS", "NS" -> value.putArray(type).add("1");
      case "BS" -> value.putArray(type).add("AA==");
      case "B" -> value.put(type, "AA==");
      case "BOOL" -> value.put(type, true);
      default -> value.put(type, "1");
    }
    return value;
  }
}
