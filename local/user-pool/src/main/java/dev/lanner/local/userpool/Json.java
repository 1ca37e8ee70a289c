package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Small parts of JSON that the operations share.
final class Json {
  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode object(Map<String, String> texts) {
    var object = object();
    texts.forEach(object::put);
    return object;
  }

  /// Puts the client's words into the request of a function: none are absent.
  static void putMetadata(ObjectNode request, Map<String, String> metadata) {
    if (!metadata.isEmpty()) {
      request.set("clientMetadata", object(metadata));
    }
  }

  /// Puts them where they are for functions that decide: none are `null`.
  static void putValidationData(ObjectNode request, Map<String, String> validationData) {
    if (validationData.isEmpty()) {
      request.putNull("validationData");
    } else {
      request.set("validationData", object(validationData));
    }
  }

  static ArrayNode array(Collection<String> texts) {
    var array = MAPPER.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  /// A list of `Name` and `Value`, as attributes are told.
  static ArrayNode attributes(Map<String, String> attributes) {
    var array = MAPPER.createArrayNode();
    attributes.forEach((name, value) -> array.addObject().put("Name", name).put("Value", value));
    return array;
  }

  /// A time as this protocol has it: seconds with a fraction.
  static double time(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
