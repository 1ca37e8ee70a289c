package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The `response` of an event that came back, or an object in it. What is `null` is absent, what is
/// of the wrong kind an error.
record TriggerResponse(ObjectNode node) {

  static AwsJsonException unrecognizable() {
    return new AwsJsonException("InvalidLambdaResponseException", "Unrecognizable lambda output");
  }

  boolean flag(String name) {
    var value = get(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw unrecognizable();
    }
    return value.booleanValue();
  }

  @Nullable String text(String name) {
    var value = get(name);
    return value == null ? null : text(value);
  }

  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    var value = get(name);
    if (value != null) {
      if (!value.isArray()) {
        throw unrecognizable();
      }
      value.values().forEach(each -> texts.add(text(each)));
    }
    return texts;
  }

  Map<String, String> textMap(String name) {
    var texts = new LinkedHashMap<String, String>();
    object(name).node.properties().forEach(each -> texts.put(each.getKey(), text(each.getValue())));
    return texts;
  }

  /// The object of this name, empty when it is absent.
  TriggerResponse object(String name) {
    return switch (get(name)) {
      case null -> new TriggerResponse(Json.object());
      case ObjectNode object -> new TriggerResponse(object);
      case JsonNode _ -> throw unrecognizable();
    };
  }

  boolean has(String name) {
    return get(name) != null;
  }

  private @Nullable JsonNode get(String name) {
    var value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw unrecognizable();
    }
    return value.stringValue();
  }
}
