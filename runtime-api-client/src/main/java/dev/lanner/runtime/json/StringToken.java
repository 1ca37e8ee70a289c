package dev.lanner.runtime.json;

import java.nio.charset.StandardCharsets;

/// The string that was read last. Its content stays in the input, unless it has escapes and
/// somebody wants to know what they stand for.
final class StringToken {
  private final JsonInput in;

  /// The position of the first byte of the content in the input.
  int start;

  /// The content, in UTF-8 from `from` to `to`; only after {@link #decode()}.
  byte[] bytes;

  int from;
  int to;

  private boolean ascii;
  private boolean escaped;

  StringToken(JsonInput in) {
    this.in = in;
    bytes = in.bytes;
  }

  /// Checks and consumes the string whose opening quote is at the position.
  void scan() {
    byte[] text = in.bytes;
    int end = in.end;
    int p = in.position + 1;
    start = p;
    ascii = true;
    escaped = false;
    while (true) {
      byte b = 0;
      while (p < end && (b = text[p]) >= ' ' && b != '"' && b != '\\') {
        p++;
      }
      if (p == end) {
        throw in.ends("a string");
      }
      if (b == '"') {
        break;
      }
      if (b == '\\') {
        escaped = true;
        p = afterEscape(p);
      } else if (b < 0) {
        ascii = false;
        p = afterCharacter(p);
      } else {
        throw in.problem("A control character in a string must be escaped", p);
      }
    }
    bytes = text;
    from = start;
    to = p;
    in.position = p + 1;
  }

  private int afterCharacter(int p) {
    int length = Utf8.length(in.bytes, p, in.end);
    if (length == Utf8.TRUNCATED) {
      throw in.ends("a string");
    }
    if (length == Utf8.MALFORMED) {
      throw in.problem("Expected UTF-8 but found other bytes in a string", p);
    }
    return p + length;
  }

  private int afterEscape(int p) {
    if (p + 1 == in.end) {
      throw in.ends("a string");
    }
    return switch (in.bytes[p + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> p + 2;
      case 'u' -> afterUnicodeEscape(p);
      default -> throw in.problem("The escape in a string is not one that JSON knows", p);
    };
  }

  private int afterUnicodeEscape(int p) {
    int unit = checkedUnit(p);
    if (!isSurrogate(unit)) {
      return p + 6;
    }
    if (isLow(unit) || !isEscape(p + 6) || !isLow(checkedUnit(p + 6))) {
      throw in.problem("Expected a pair of surrogates but found one alone", p);
    }
    return p + 12;
  }

  /// Whether another unicode escape begins at `p`.
  private boolean isEscape(int p) {
    if (p == in.end || (in.bytes[p] == '\\' && p + 1 == in.end)) {
      throw in.ends("a string");
    }
    return in.bytes[p] == '\\' && in.bytes[p + 1] == 'u';
  }

  /// The UTF-16 unit of the escape at `p`.
  private int checkedUnit(int p) {
    for (int i = p + 2; i < p + 6; i++) {
      if (i == in.end) {
        throw in.ends("a string");
      }
      if (hexValue(in.bytes[i]) < 0) {
        throw in.problem("Expected four hexadecimal digits after \\u in a string", p);
      }
    }
    return unit(p);
  }

  /// Resolves escapes, so that the content is what the string stands for.
  void decode() {
    if (!escaped) {
      return;
    }
    byte[] text = in.bytes;
    byte[] decoded = new byte[to - from]; // No escape is shorter than what it stands for.
    int length = 0;
    int p = from;
    while (p < to) {
      byte b = text[p];
      if (b != '\\') {
        decoded[length++] = b;
        p++;
      } else if (text[p + 1] != 'u') {
        decoded[length++] = meaning(text[p + 1]);
        p += 2;
      } else {
        int character = unit(p);
        p += 6;
        if (isSurrogate(character)) {
          character = Character.toCodePoint((char) character, (char) unit(p));
          p += 6;
        }
        length = Utf8.put(decoded, length, character);
      }
    }
    bytes = decoded;
    from = 0;
    to = length;
    ascii = false;
    escaped = false;
  }

  String text() {
    decode();
    // For ASCII both charsets say the same, and this one needs no look at the bytes.
    var charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return new String(bytes, from, to - from, charset);
  }

  private static byte meaning(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private int unit(int p) {
    byte[] text = in.bytes;
    return (hexValue(text[p + 2]) << 12)
        | (hexValue(text[p + 3]) << 8)
        | (hexValue(text[p + 4]) << 4)
        | hexValue(text[p + 5]);
  }

  private static int hexValue(byte digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    int letter = digit | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  private static boolean isSurrogate(int unit) {
    return unit >= 0xD800 && unit <= 0xDFFF;
  }

  private static boolean isLow(int unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
  }
}
