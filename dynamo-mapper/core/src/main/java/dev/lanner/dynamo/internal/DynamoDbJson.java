package dev.lanner.dynamo.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// DynamoDB JSON, in which each value says its type: `{"N":"7"}`.
///
/// The parser is the one of the SDK's client, which is in every function that has a table.
public final class DynamoDbJson {
  private DynamoDbJson() {}

  /// Attributes by their names.
  ///
  /// @throws IllegalArgumentException when it is not DynamoDB JSON; the message names the place
  public static Map<String, AttributeValue> attributes(JsonNode node) {
    return attributes(node, "$");
  }

  private static Map<String, AttributeValue> attributes(JsonNode node, String path) {
    if (!node.isObject()) {
      throw wrong(path, "an object of attributes");
    }
    Map<String, JsonNode> fields = node.asObject();
    var attributes = HashMap.<String, AttributeValue>newHashMap(fields.size());
    for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
      attributes.put(field.getKey(), value(field.getValue(), path + "." + field.getKey()));
    }
    return attributes;
  }

  private static AttributeValue value(JsonNode node, String path) {
    if (!node.isObject() || node.asObject().size() != 1) {
      throw wrong(path, "an object with one field, the value's type");
    }
    Map.Entry<String, JsonNode> typed = node.asObject().entrySet().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.createS(text(value, path));
      case "N" -> AttributeValue.createN(text(value, path));
      case "B" -> AttributeValue.createB(bytes(value, path));
      case "BOOL" -> AttributeValue.createBool(bool(value, path));
      case "NULL" -> AttributeValue.createNul(bool(value, path));
      case "SS" -> AttributeValue.createSs(texts(value, path));
      case "NS" -> AttributeValue.createNs(texts(value, path));
      case "BS" -> AttributeValue.createBs(byteArrays(value, path));
      case "L" -> AttributeValue.createL(elements(value, path));
      case "M" -> AttributeValue.createM(attributes(value, path));
      default -> throw wrong(path, "one of the types S, N, B, BOOL, NULL, SS, NS, BS, L and M");
    };
  }

  private static List<AttributeValue> elements(JsonNode node, String path) {
    var elements = new ArrayList<AttributeValue>();
    for (JsonNode each : array(node, path)) {
      elements.add(value(each, path + "[" + elements.size() + "]"));
    }
    return elements;
  }

  private static List<String> texts(JsonNode node, String path) {
    var texts = new ArrayList<String>();
    for (JsonNode each : array(node, path)) {
      texts.add(text(each, path));
    }
    return texts;
  }

  private static List<SdkBytes> byteArrays(JsonNode node, String path) {
    var arrays = new ArrayList<SdkBytes>();
    for (JsonNode each : array(node, path)) {
      arrays.add(bytes(each, path));
    }
    return arrays;
  }

  private static List<JsonNode> array(JsonNode node, String path) {
    if (!node.isArray()) {
      throw wrong(path, "an array");
    }
    return node.asArray();
  }

  private static String text(JsonNode node, String path) {
    if (!node.isString()) {
      throw wrong(path, "a JSON string; numbers and bytes are strings as well");
    }
    return node.asString();
  }

  private static boolean bool(JsonNode node, String path) {
    if (!node.isBoolean()) {
      throw wrong(path, "true or false");
    }
    return node.asBoolean();
  }

  private static SdkBytes bytes(JsonNode node, String path) {
    try {
      return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text(node, path)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("DynamoDB JSON needs base64 at " + path + ".", e);
    }
  }

  private static IllegalArgumentException wrong(String path, String expected) {
    return new IllegalArgumentException("DynamoDB JSON needs " + expected + " at " + path + ".");
  }
}
