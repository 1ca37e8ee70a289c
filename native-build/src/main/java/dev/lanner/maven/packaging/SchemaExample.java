package dev.lanner.maven.packaging;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A value for a schema of an OpenAPI document: its example, its default, else one that its type,
/// its format and its limits allow. Patterns are left to chance; what is refused is a sample as
/// well.
final class SchemaExample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String REFERENCE = "#/";

  /// Schemas that contain themselves end here.
  private static final int MAX_DEPTH = 6;

  private static final Map<String, String> BY_FORMAT =
      Map.ofEntries(
          Map.entry("uuid", "0b7f1d0e-52f4-4a36-9a5d-6a1d0f1d2c3b"),
          Map.entry("date", "2026-01-01"),
          Map.entry("date-time", "2026-01-01T12:00:00Z"),
          Map.entry("time", "12:00:00"),
          Map.entry("duration", "PT1M"),
          Map.entry("email", "ada@example.com"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("uri-reference", "/example"),
          Map.entry("byte", "AA=="));

  private final JsonNode document;

  SchemaExample(JsonNode document) {
    this.document = document;
  }

  /// The value of a parameter as text.
  String text(JsonNode parameter) {
    JsonNode value =
        parameter.has("example") ? parameter.path("example") : of(parameter.path("schema"));
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return one.isValueNode() ? one.asString() : "1";
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  /// What a reference refers to, or the node itself.
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    for (int i = 0; i < MAX_DEPTH && found.has("$ref"); i++) {
      String reference = found.path("$ref").asString("");
      found = reference.startsWith(REFERENCE) ? document.at(reference.substring(1)) : found;
    }
    return found;
  }

  private JsonNode of(JsonNode reference, int depth) {
    JsonNode schema = resolved(reference);
    for (String given : new String[] {"example", "const", "default"}) {
      if (schema.has(given)) {
        return schema.path(given);
      }
    }
    for (String several : new String[] {"examples", "enum"}) {
      if (!schema.path(several).isEmpty()) {
        return schema.path(several).get(0);
      }
    }
    for (String choice : new String[] {"oneOf", "anyOf"}) {
      if (!schema.path(choice).isEmpty()) {
        return of(schema.path(choice).get(0), depth + 1);
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" -> number(schema);
      case "boolean" -> NODES.booleanNode(true);
      default -> string(schema);
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.path(0).asString("");
    }
    boolean isObject = schema.has("properties") || schema.has("allOf");
    return type.asString(isObject ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    for (JsonNode part : schema.path("allOf")) {
      if (of(part, depth + 1) instanceof ObjectNode members) {
        object.setAll(members);
      }
    }
    if (depth < MAX_DEPTH) {
      schema
          .path("properties")
          .forEachEntry((name, member) -> object.set(name, of(member, depth + 1)));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    var array = NODES.arrayNode();
    if (depth < MAX_DEPTH && schema.path("maxItems").asInt(1) > 0) {
      for (int i = 0; i < Math.clamp(schema.path("minItems").asInt(1), 1, 10); i++) {
        array.add(of(schema.path("items"), depth + 1));
      }
    }
    return array;
  }

  private static JsonNode number(JsonNode schema) {
    BigDecimal value = BigDecimal.ONE;
    if (schema.has("minimum")) {
      value = value.max(schema.path("minimum").decimalValue());
    }
    if (schema.has("exclusiveMinimum")) {
      value = value.max(schema.path("exclusiveMinimum").decimalValue().add(BigDecimal.ONE));
    }
    if (schema.has("maximum")) {
      value = value.min(schema.path("maximum").decimalValue());
    }
    return NODES.numberNode(value);
  }

  private static JsonNode string(JsonNode schema) {
    String format = BY_FORMAT.get(schema.path("format").asString(""));
    return NODES.stringNode(
        format == null
            ? "1".repeat(Math.clamp(schema.path("minLength").asInt(1), 1, 1000))
            : format);
  }
}
