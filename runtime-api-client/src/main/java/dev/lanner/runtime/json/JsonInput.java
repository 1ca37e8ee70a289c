package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;

/// The bytes being read, and how far the reader has come.
///
/// A position is an index of the array. An offset, which is what leaves this package, counts from
/// the first byte of the payload.
final class JsonInput {
  static final int END = -1;

  final byte[] bytes;
  final int end;
  int position;

  /// The position of the last value that was read.
  int last;

  private final Payload json;

  JsonInput(Payload json) {
    this.json = json;
    bytes = json.array();
    position = json.offset();
    last = position;
    end = json.offset() + json.length();
  }

  Payload json() {
    return json;
  }

  int offsetOf(int position) {
    return position - json.offset();
  }

  /// Skips white space and returns the next byte, 0 to 255, without consuming it, or {@link #END}.
  int next() {
    int p = position;
    while (p < end) {
      byte b = bytes[p];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        position = p;
        return b & 0xFF;
      }
      p++;
    }
    position = p;
    return END;
  }

  /// Like {@link #next()}, when what follows is read as a value.
  int value() {
    int first = next();
    last = position;
    return first;
  }

  /// Consumes `true`, `false` or `null`, whose first letter is next.
  void literal(String word) {
    for (int i = 1; i < word.length(); i++) {
      int p = position + i;
      if (p >= end) {
        throw problem("The text ends inside a literal", position);
      }
      if (bytes[p] != word.charAt(i)) {
        throw problem("Expected true, false or null but found another word", position);
      }
    }
    position += word.length();
  }

  /// What to throw when something else was expected at the position.
  JsonException expected(String what) {
    return problem(
        position == end
            ? "Expected " + what + " but the text ends"
            : "Expected " + what + " but found " + found(),
        position);
  }

  /// What to throw when the text ends inside a token.
  JsonException ends(String token) {
    return problem("The text ends inside " + token, end);
  }

  JsonException problem(String problem, int at) {
    return new JsonException(json, offsetOf(at), problem);
  }

  private String found() {
    int first = bytes[position] & 0xFF;
    var kind = JsonKind.beginningWith(first);
    if (kind != null) {
      return kind.words();
    }
    return switch (first) {
      case ',' -> "','";
      case ':' -> "':'";
      case ']' -> "']'";
      case '}' -> "'}'";
      case 0xEF -> position == json.offset() ? "a byte order mark" : "something that is not JSON";
      default -> "something that is not JSON";
    };
  }
}
