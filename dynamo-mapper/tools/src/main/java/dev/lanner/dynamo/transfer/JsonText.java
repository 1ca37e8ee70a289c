package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.internal.DynamoDbJson;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// DynamoDB JSON, an item in a line: `{"Item":{"id":{"S":"7"}}}`. Attributes are in the order of
/// their names.
final class JsonText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  /// A line with its end.
  static String line(Map<String, AttributeValue> item) {
    ObjectNode line = NODES.objectNode();
    line.set("Item", attributes(item));
    return text(line) + "\n";
  }

  /// Attributes by their names.
  static String attributesText(Map<String, AttributeValue> attributes) {
    return text(attributes(attributes));
  }

  /// One value, such as `{"SS":["a"]}`.
  static String valueText(AttributeValue value) {
    return text(value(value));
  }

  private static String text(ObjectNode node) {
    return JsonMapper.shared().writeValueAsString(node);
  }

  private static ObjectNode attributes(Map<String, AttributeValue> attributes) {
    ObjectNode node = NODES.objectNode();
    new TreeMap<>(attributes).forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode node = NODES.objectNode();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", base64(value.b()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case SS -> value.ss().forEach(node.putArray("SS")::add);
      case NS -> value.ns().forEach(node.putArray("NS")::add);
      case BS -> {
        ArrayNode array = node.putArray("BS");
        value.bs().forEach(bytes -> array.add(base64(bytes)));
      }
      case L -> {
        ArrayNode array = node.putArray("L");
        value.l().forEach(element -> array.add(value(element)));
      }
      case M -> node.set("M", attributes(value.m()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("An attribute has a type that is not known.");
    }
    return node;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }

  /// What a line of a file asks for.
  static Entry parse(byte[] line) {
    JsonNode node;
    try {
      checkWhole(line);
      node = JsonNode.parser().parse(line);
    } catch (RuntimeException _) {
      // Parsers quote what they read.
      return new Entry.Unreadable("It is not one value of JSON, in which no name is there twice.");
    }
    if (!node.isObject()) {
      return new Entry.Unreadable("It is no JSON object.");
    }
    try {
      return Entry.of(node.asObject(), DynamoDbJson::attributes);
    } catch (IllegalArgumentException e) {
      return new Entry.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  /// The SDK's parser keeps the last one of two equal names, and looks at nothing behind a value.
  private static void checkWhole(byte[] line) {
    try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one value");
      }
    }
  }

  /// Attributes of a text that {@link #attributesText} has written.
  static Map<String, AttributeValue> attributes(String text) {
    return DynamoDbJson.attributes(JsonNode.parser().parse(text));
  }

  /// The value of a text that {@link #valueText} has written.
  ///
  /// @throws IllegalArgumentException when it is none, without a message for people
  static AttributeValue value(String text) {
    try {
      return attributes("{\"value\":" + text + "}").values().iterator().next();
    } catch (RuntimeException _) {
      throw new IllegalArgumentException("no DynamoDB JSON");
    }
  }
}
