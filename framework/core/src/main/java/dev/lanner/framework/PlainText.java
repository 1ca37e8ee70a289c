package dev.lanner.framework;

import dev.lanner.runtime.Payload;

/// Tells text from other bytes.
final class PlainText {
  private PlainText() {}

  /// Whether the bytes are UTF-8 without control characters but for white space: a JSON string
  /// carries them exactly, and hardly longer than they are.
  static boolean is(Payload payload) {
    byte[] bytes = payload.array();
    int end = payload.offset() + payload.length();
    int i = payload.offset();
    while (i < end) {
      int first = bytes[i];
      if (first >= ' ' || first == '\n' || first == '\r' || first == '\t') {
        i++;
        continue;
      }
      int length = first >= 0 ? 0 : lengthOfCharacter(bytes, i, end);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /// How many bytes a character outside ASCII has, or 0 when there is none: RFC 3629, 4.
  private static int lengthOfCharacter(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || end - at < length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
