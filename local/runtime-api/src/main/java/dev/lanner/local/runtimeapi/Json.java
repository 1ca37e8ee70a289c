package dev.lanner.local.runtimeapi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON text (RFC 8259), as far as the checks of error reports need it.
sealed interface Json {
  record Obj(Map<String, Json> members) implements Json {}

  record Arr(List<Json> elements) implements Json {}

  record Str(String value) implements Json {}

  /// A number, `true`, `false` or `null`.
  record Literal(String text) implements Json {}

  /// Reads a whole text.
  ///
  /// @throws IllegalArgumentException saying where it is not JSON
  static Json parse(byte[] utf8) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return new Parser(text).whole();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is not UTF-8", e);
    }
  }

  /// The text as a JSON string, with its quotes.
  static String quoted(String text) {
    var out = new StringBuilder(text.length() + 16).append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /// Recursive descent over one text.
  final class Parser {
    private static final int MAX_DEPTH = 200;

    private final String text;
    private int at;

    private Parser(String text) {
      this.text = text;
    }

    private Json whole() {
      var value = value(0);
      if (at < text.length()) {
        throw unexpected();
      }
      return value;
    }

    private Json value(int depth) {
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException("it is nested more than " + MAX_DEPTH + " deep");
      }
      blanks();
      var value =
          switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Str(string());
            default -> literal();
          };
      blanks();
      return value;
    }

    private Json object(int depth) {
      var members = new LinkedHashMap<String, Json>();
      at++;
      blanks();
      if (peek() == '}') {
        at++;
        return new Obj(members);
      }
      while (true) {
        blanks();
        var name = string();
        blanks();
        take(':');
        members.put(name, value(depth + 1));
        if (peek() != ',') {
          take('}');
          return new Obj(members);
        }
        at++;
      }
    }

    private Json array(int depth) {
      var elements = new ArrayList<Json>();
      at++;
      blanks();
      if (peek() == ']') {
        at++;
        return new Arr(elements);
      }
      while (true) {
        elements.add(value(depth + 1));
        if (peek() != ',') {
          take(']');
          return new Arr(elements);
        }
        at++;
      }
    }

    private String string() {
      take('"');
      var out = new StringBuilder();
      while (peek() != '"') {
        var c = text.charAt(at);
        if (c < ' ') {
          throw unexpected();
        }
        at++;
        out.append(c == '\\' ? escape() : c);
      }
      at++;
      return out.toString();
    }

    private char escape() {
      var c = peek();
      at++;
      return switch (c) {
        case '"', '\\', '/' -> c;
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> unicode();
        default -> {
          at--;
          throw unexpected();
        }
      };
    }

    private char unicode() {
      var code = 0;
      for (var i = 0; i < 4; i++) {
        var digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
        if (digit < 0) {
          throw unexpected();
        }
        code = code << 4 | digit;
        at++;
      }
      return (char) code;
    }

    private Json literal() {
      var start = at;
      while (at < text.length() && isLiteral(text.charAt(at))) {
        at++;
      }
      var word = text.substring(start, at);
      if (!word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
        at = start;
        throw unexpected();
      }
      return new Literal(word);
    }

    private static boolean isLiteral(char c) {
      return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.');
    }

    private void blanks() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    /// NUL at the end: no token begins with it.
    private char peek() {
      return at < text.length() ? text.charAt(at) : '\0';
    }

    private void take(char expected) {
      if (peek() != expected) {
        throw unexpected();
      }
      at++;
    }

    private IllegalArgumentException unexpected() {
      return new IllegalArgumentException(
          at < text.length()
              ? "it is not JSON at character " + (at + 1)
              : "it is not JSON, for it ends too early");
    }
  }
}
