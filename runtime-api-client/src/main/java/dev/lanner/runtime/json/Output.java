package dev.lanner.runtime.json;

import java.util.Arrays;

/// Bytes that grow at their end.
final class Output {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  byte[] bytes;
  int length;

  Output(int capacity) {
    bytes = new byte[capacity];
  }

  /// Makes room for that many more bytes.
  void ensure(long more) {
    if (more > bytes.length - length) {
      grow(length + more);
    }
  }

  private void grow(long needed) {
    if (needed > LARGEST) {
      throw new IllegalStateException(
          "The JSON text has more than 2 GiB, which no array holds. Write less at a time.");
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, bytes.length * 2L), LARGEST));
  }

  void put(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
  }

  void put(String ascii) {
    int count = ascii.length();
    ensure(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
  }

  void put(byte[] source, int from, int count) {
    ensure(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  void put(long number) {
    ensure(20);
    // Negative numbers have room for Long.MIN_VALUE, positive ones have not.
    long rest = number < 0 ? number : -number;
    int count = number < 0 ? 2 : 1;
    for (long tens = rest / 10; tens != 0; tens /= 10) {
      count++;
    }
    int p = length + count;
    do {
      bytes[--p] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (number < 0) {
      bytes[--p] = '-';
    }
    length += count;
  }

  /// Puts base64 with padding (RFC 4648, section 4).
  void putBase64(byte[] source, int from, int count) {
    ensure((count + 2L) / 3 * 4);
    int p = from;
    int end = from + count;
    while (end - p >= 3) {
      putBase64Digits(
          ((source[p] & 0xFF) << 16) | ((source[p + 1] & 0xFF) << 8) | (source[p + 2] & 0xFF));
      p += 3;
    }
    if (p < end) {
      boolean two = end - p == 2;
      putBase64Digits(((source[p] & 0xFF) << 16) | (two ? (source[p + 1] & 0xFF) << 8 : 0));
      bytes[length - 1] = '=';
      if (!two) {
        bytes[length - 2] = '=';
      }
    }
  }

  private void putBase64Digits(int group) {
    bytes[length++] = base64Digit(group >> 18);
    bytes[length++] = base64Digit(group >> 12);
    bytes[length++] = base64Digit(group >> 6);
    bytes[length++] = base64Digit(group);
  }

  private static byte base64Digit(int value) {
    return (byte)
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charAt(value & 0x3F);
  }
}
