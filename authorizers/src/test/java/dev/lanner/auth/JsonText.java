package dev.lanner.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A JSON object to be written, whose values are JSON as well, right or wrong. Immutable.
final class JsonText {
  private final Map<String, String> members;

  private JsonText(Map<String, String> members) {
    this.members = members;
  }

  static JsonText empty() {
    return new JsonText(Map.of());
  }

  JsonText with(String name, String value) {
    var more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new JsonText(more);
  }

  JsonText with(String name, long value) {
    return with(name, Long.toString(value));
  }

  JsonText withText(String name, String text) {
    return with(name, quoted(text));
  }

  JsonText without(String name) {
    var fewer = new LinkedHashMap<>(members);
    fewer.remove(name);
    return new JsonText(fewer);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\\u0000") + '"';
  }

  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(each -> quoted(each.getKey()) + ":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
