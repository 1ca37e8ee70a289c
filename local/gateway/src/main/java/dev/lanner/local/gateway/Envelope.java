package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON object around a response that a function returns, read member by member. A `null` is as
/// good as no member. All methods throw a [MalformedResultException] at a wrong type.
///
/// @param json an object
record Envelope(JsonNode json) {

  boolean has(String name) {
    return member(name) != null;
  }

  /// @param textAllowed whether `"200"` is as good as `200`
  int status(boolean textAllowed) {
    var status = member("statusCode");
    if (status != null && status.isInt() && isStatus(status.intValue())) {
      return status.intValue();
    }
    if (textAllowed && status != null && status.isString()) {
      var text = status.stringValue();
      if (text.matches("[0-9]{3}") && isStatus(Integer.parseInt(text))) {
        return Integer.parseInt(text);
      }
    }
    throw new MalformedResultException("statusCode is not a number from 200 to 599.");
  }

  /// The values of an object, each as text, without those that are `null`.
  Map<String, String> singles(String name) {
    var singles = new LinkedHashMap<String, String>();
    for (var property : object(name).entrySet()) {
      if (!property.getValue().isNull()) {
        singles.put(property.getKey(), text(name, property.getKey(), property.getValue()));
      }
    }
    return singles;
  }

  /// The values of an object of lists, each as text.
  Map<String, List<String>> lists(String name) {
    var lists = new LinkedHashMap<String, List<String>>();
    for (var property : object(name).entrySet()) {
      require(property.getValue().isArray(), name + " has a value that is not a list.");
      var values = new ArrayList<String>();
      for (var value : property.getValue()) {
        values.add(text(name, property.getKey(), value));
      }
      lists.put(property.getKey(), values);
    }
    return lists;
  }

  List<String> cookies() {
    var cookies = new ArrayList<String>();
    var member = member("cookies");
    if (member != null) {
      require(member.isArray(), "cookies is not a list.");
      for (var cookie : member) {
        require(
            cookie.isString() && Header.isValue(cookie.stringValue()),
            "cookies has a value that is not a text for a header.");
        cookies.add(cookie.stringValue());
      }
    }
    return cookies;
  }

  /// The text of the member; empty without one.
  String text(String name) {
    var member = member(name);
    require(member == null || member.isString(), name + " is not a text.");
    return member == null ? "" : member.stringValue();
  }

  /// Whether the member is there and `true`.
  boolean isTrue(String name) {
    var member = member(name);
    require(member == null || member.isBoolean(), name + " is not true or false.");
    return member != null && member.booleanValue();
  }

  /// The body, as the bytes that it stands for.
  ByteString body(boolean isBase64) {
    var text = text("body");
    if (!isBase64) {
      return ByteString.ofUtf8(text);
    }
    try {
      return ByteString.ofBase64(text);
    } catch (IllegalArgumentException _) {
      throw new MalformedResultException("body is not base64.");
    }
  }

  /// The member, or `null` when it is absent or null.
  @Nullable JsonNode member(String name) {
    var member = json.get(name);
    return member == null || member.isNull() ? null : member;
  }

  private Map<String, JsonNode> object(String name) {
    var object = new LinkedHashMap<String, JsonNode>();
    var member = member(name);
    if (member != null) {
      require(member.isObject(), name + " is not an object.");
      for (var property : member.properties()) {
        require(Header.isName(property.getKey()), name + " has a name that HTTP does not allow.");
        object.put(property.getKey(), property.getValue());
      }
    }
    return object;
  }

  private static String text(String name, String header, JsonNode value) {
    require(
        value.isValueNode() && !value.isNull() && Header.isValue(value.asString()),
        "%s.%s is not a text for a header.".formatted(name, header));
    return value.asString();
  }

  private static boolean isStatus(int number) {
    return number >= 200 && number <= 599;
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new MalformedResultException(message);
    }
  }
}
