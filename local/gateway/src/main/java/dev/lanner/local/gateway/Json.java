package dev.lanner.local.gateway;

import java.util.List;
import java.util.Map;
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

  /// The only JSON value in the text, or `null` when it is anything else.
  static @Nullable JsonNode read(String text) {
    return read(ByteString.ofUtf8(text));
  }

  /// @param what what the text is, as the subject of a message
  /// @throws IllegalArgumentException when the text is no JSON object
  static ObjectNode readObject(String what, String text) {
    if (read(text) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(what + " is not a JSON object, such as {}.");
  }

  static void putTexts(ObjectNode parent, String name, Map<String, String> texts) {
    var object = parent.putObject(name);
    texts.forEach(object::put);
  }

  /// Puts nothing when there are no texts.
  static void putTextsIfAny(ObjectNode parent, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      putTexts(parent, name, texts);
    }
  }

  /// Puts `null` when there are no texts.
  static void putTextsOrNull(ObjectNode parent, String name, Map<String, String> texts) {
    if (texts.isEmpty()) {
      parent.putNull(name);
    } else {
      putTexts(parent, name, texts);
    }
  }

  static void putLists(ObjectNode parent, String name, Map<String, List<String>> lists) {
    var object = parent.putObject(name);
    lists.forEach((key, values) -> putList(object, key, values));
  }

  static void putList(ObjectNode parent, String name, List<String> values) {
    var array = parent.putArray(name);
    values.forEach(array::add);
  }

  /// The text without the white space between its tokens; names, numbers and texts stay as they
  /// were written.
  static String compact(String json) {
    var compact = new StringBuilder(json.length());
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText && c == '\\' && i + 1 < json.length()) {
        compact.append(c).append(json.charAt(++i));
        continue;
      }
      inText ^= c == '"';
      if (inText || " \t\r\n".indexOf(c) < 0) {
        compact.append(c);
      }
    }
    return compact.toString();
  }
}
