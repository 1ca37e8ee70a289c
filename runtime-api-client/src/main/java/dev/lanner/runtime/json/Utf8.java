package dev.lanner.runtime.json;

/// The encoding of characters, as RFC 3629 restricts it: shortest form only, no surrogates, nothing
/// above U+10FFFF.
final class Utf8 {
  static final int MALFORMED = 0;
  static final int TRUNCATED = -1;

  private Utf8() {}

  /// How many bytes the character at `from`, which is not ASCII, takes.
  ///
  /// @return 2, 3 or 4; {@link #MALFORMED}; or {@link #TRUNCATED} when the bytes end inside it
  static int length(byte[] bytes, int from, int end) {
    int first = bytes[from] & 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return MALFORMED;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (from + 1 == end) {
      return TRUNCATED;
    }
    // The second byte alone decides about overlong forms, surrogates and the upper limit.
    int second = bytes[from + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return MALFORMED;
    }
    for (int i = 2; i < length; i++) {
      if (from + i == end) {
        return TRUNCATED;
      }
      if (!isContinuation(bytes[from + i])) {
        return MALFORMED;
      }
    }
    return length;
  }

  static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /// Puts a character at `at` and returns the index behind it.
  static int put(byte[] bytes, int at, int character) {
    int p = at;
    if (character < 0x80) {
      bytes[p++] = (byte) character;
    } else if (character < 0x800) {
      bytes[p++] = (byte) (0xC0 | (character >> 6));
      bytes[p++] = (byte) (0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
      bytes[p++] = (byte) (0xE0 | (character >> 12));
      bytes[p++] = (byte) (0x80 | ((character >> 6) & 0x3F));
      bytes[p++] = (byte) (0x80 | (character & 0x3F));
    } else {
      bytes[p++] = (byte) (0xF0 | (character >> 18));
      bytes[p++] = (byte) (0x80 | ((character >> 12) & 0x3F));
      bytes[p++] = (byte) (0x80 | ((character >> 6) & 0x3F));
      bytes[p++] = (byte) (0x80 | (character & 0x3F));
    }
    return p;
  }

  /// The digit for the lowest four bits.
  static char hexDigit(int value) {
    return "0123456789abcdef".charAt(value & 0xF);
  }
}
