package dev.lanner.local.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ByteString write(JsonNode node) {
    // By way of a string, because Jackson's writer of bytes throws on a lone surrogate.
    return ByteString.ofUtf8(MAPPER.writeValueAsString(node));
  }

  /// The only JSON value in the bytes, or `null` when they are anything else.
  static @Nullable JsonNode read(ByteString bytes) {
    try {
      var node = MAPPER.readTree(bytes.toByteArray());
      return node.isMissingNode() ? null : node;
    } catch (JacksonException _) {
      return null;
    }
  }
}
