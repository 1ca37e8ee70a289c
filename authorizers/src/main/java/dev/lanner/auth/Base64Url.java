package dev.lanner.auth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Base64url as RFC 7515 has it: without padding, white space or line breaks, and with the unused
/// bits of the last character zero, so that no two texts stand for the same bytes.
///
/// The JDK's decoder takes padding and ignores the unused bits. A token that has several spellings
/// would slip past a list of revoked tokens, and past a cache.
final class Base64Url {
  private static final byte[] VALUES = values();

  private Base64Url() {}

  private static byte[] values() {
    var values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < 26; i++) {
      values['A' + i] = (byte) i;
      values['a' + i] = (byte) (26 + i);
    }
    for (int i = 0; i < 10; i++) {
      values['0' + i] = (byte) (52 + i);
    }
    values['-'] = 62;
    values['_'] = 63;
    return values;
  }

  /// The bytes, or `null` when the text is not in canonical form.
  static byte @Nullable [] decode(byte[] text, int from, int to) {
    int rest = (to - from) & 3;
    if (rest == 1) {
      return null;
    }
    var bytes = new byte[((to - from) >> 2) * 3 + Math.max(0, rest - 1)];
    int seen = 0; // Negative once a character was not of the alphabet.
    int at = 0;
    int p = from;
    for (int end = to - rest; p < end; p += 4) {
      int a = VALUES[text[p] & 0xFF];
      int b = VALUES[text[p + 1] & 0xFF];
      int c = VALUES[text[p + 2] & 0xFF];
      int d = VALUES[text[p + 3] & 0xFF];
      seen |= a | b | c | d;
      int bits = (a << 18) | (b << 12) | (c << 6) | d;
      bytes[at++] = (byte) (bits >> 16);
      bytes[at++] = (byte) (bits >> 8);
      bytes[at++] = (byte) bits;
    }
    if (rest != 0) {
      int a = VALUES[text[p] & 0xFF];
      int b = VALUES[text[p + 1] & 0xFF];
      int c = rest == 3 ? VALUES[text[p + 2] & 0xFF] : 0;
      seen |= a | b | c;
      int bits = (a << 18) | (b << 12) | (c << 6);
      bytes[at++] = (byte) (bits >> 16);
      if (rest == 3) {
        bytes[at++] = (byte) (bits >> 8);
      }
      if ((bits >> (rest == 3 ? 0 : 8) & 0xFF) != 0) {
        return null;
      }
    }
    return seen < 0 ? null : bytes;
  }
}
