package dev.lanner.runtime.json;

/// Writes strings: quotes around, escapes where RFC 8259 asks for them, everything else in UTF-8 as
/// it is.
final class Escaper {
  private Escaper() {}

  /// Writes the text as a string.
  static void write(Output out, String text) {
    int count = text.length();
    out.ensure(count + 2L);
    byte[] bytes = out.bytes;
    int p = out.length;
    bytes[p++] = '"';
    int i = 0;
    while (i < count) {
      char c = text.charAt(i);
      if (c >= 0x80 || needsEscape(c)) {
        break;
      }
      bytes[p++] = (byte) c;
      i++;
    }
    out.length = p;
    if (i < count) {
      writeRest(out, text, i);
    }
    out.put('"');
  }

  private static void writeRest(Output out, String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i++);
      out.ensure(6);
      if (c >= 0x80) {
        int character = c;
        if (Character.isHighSurrogate(c)
            && i < text.length()
            && Character.isLowSurrogate(text.charAt(i))) {
          character = Character.toCodePoint(c, text.charAt(i++));
        } else if (Character.isSurrogate(c)) {
          character = 0xFFFD; // Half a character has no UTF-8.
        }
        out.length = Utf8.put(out.bytes, out.length, character);
      } else if (needsEscape(c)) {
        out.length += escapedLength(c);
        putEscape(out.bytes, out.length, c);
      } else {
        out.bytes[out.length++] = (byte) c;
      }
    }
  }

  /// Writes UTF-8 as a string. What is malformed becomes U+FFFD, as it does in {@link
  /// dev.lanner.runtime.Payload#utf8()}.
  static void write(Output out, dev.lanner.runtime.Payload utf8) {
    byte[] source = utf8.array();
    int end = utf8.offset() + utf8.length();
    for (int p = utf8.offset(); p < end; ) {
      int length = source[p] >= 0 ? 1 : Utf8.length(source, p, end);
      if (length <= 0) {
        write(out, utf8.utf8());
        return;
      }
      p += length;
    }
    out.put('"');
    int from = out.length;
    out.put(source, utf8.offset(), utf8.length());
    escapeFrom(out, from);
    out.put('"');
  }

  /// Escapes what is in the buffer from this index on, where it is.
  static void escapeFrom(Output out, int from) {
    long more = 0;
    for (int i = from; i < out.length; i++) {
      if (needsEscape(out.bytes[i])) {
        more += escapedLength(out.bytes[i]) - 1;
      }
    }
    out.ensure(more);
    byte[] bytes = out.bytes;
    int source = out.length;
    out.length += (int) more;
    int target = out.length;
    // From the end, so that nothing is overwritten before it is moved. Before the first escape
    // everything stays where it is.
    while (source < target) {
      byte b = bytes[--source];
      if (needsEscape(b)) {
        putEscape(bytes, target, b);
        target -= escapedLength(b);
      } else {
        bytes[--target] = b;
      }
    }
  }

  private static boolean needsEscape(int c) {
    return c == '"' || c == '\\' || (c < ' ' && c >= 0);
  }

  private static int escapedLength(int c) {
    return letter(c) != 0 ? 2 : 6;
  }

  /// Puts the escape of a character so that it ends at `end`.
  private static void putEscape(byte[] bytes, int end, int c) {
    int letter = letter(c);
    if (letter != 0) {
      bytes[end - 2] = '\\';
      bytes[end - 1] = (byte) letter;
      return;
    }
    bytes[end - 6] = '\\';
    bytes[end - 5] = 'u';
    bytes[end - 4] = '0';
    bytes[end - 3] = '0';
    bytes[end - 2] = (byte) Utf8.hexDigit(c >> 4);
    bytes[end - 1] = (byte) Utf8.hexDigit(c);
  }

  /// What stands behind the backslash in the short escape of a character, or 0 when it has none.
  private static int letter(int c) {
    return switch (c) {
      case '"', '\\' -> c;
      case '\b' -> 'b';
      case '\f' -> 'f';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> 0;
    };
  }
}
