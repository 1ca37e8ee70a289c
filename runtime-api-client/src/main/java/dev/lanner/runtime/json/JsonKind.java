package dev.lanner.runtime.json;

import org.jspecify.annotations.Nullable;

/// The six kinds of JSON value.
public enum JsonKind {
  /// `{…}`
  OBJECT("an object", "object"),
  /// `[…]`
  ARRAY("an array", "array"),
  /// `"…"`
  STRING("a string", "string"),
  /// `-1.5e3`
  NUMBER("a number", "number"),
  /// `true` or `false`
  BOOLEAN("a boolean", "boolean"),
  /// `null`
  NULL("null", "null");

  private final String words;
  private final String noun;

  JsonKind(String words, String noun) {
    this.words = words;
    this.noun = noun;
  }

  /// The kind as messages name it: `an object`, `null`.
  String words() {
    return words;
  }

  /// The kind without an article: `object`, `null`.
  String noun() {
    return noun;
  }

  /// The kind of value that begins with this byte, or `null` when none does.
  static @Nullable JsonKind beginningWith(int first) {
    return switch (first) {
      case '{' -> OBJECT;
      case '[' -> ARRAY;
      case '"' -> STRING;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
      case 't', 'f' -> BOOLEAN;
      case 'n' -> NULL;
      default -> null;
    };
  }
}
