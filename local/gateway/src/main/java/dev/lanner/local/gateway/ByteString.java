package dev.lanner.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/// Bytes that never change: a body, an event, a function's response. Equal when the bytes are.
public final class ByteString {
  private static final ByteString EMPTY = new ByteString(new byte[0]);

  private final byte[] bytes;

  private ByteString(byte[] bytes) {
    this.bytes = bytes;
  }

  /// No bytes.
  public static ByteString empty() {
    return EMPTY;
  }

  /// A copy of the array.
  public static ByteString of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new ByteString(bytes.clone());
  }

  /// The text in UTF-8; a lone surrogate becomes `?`.
  public static ByteString ofUtf8(String text) {
    return text.isEmpty() ? EMPTY : new ByteString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The bytes that the text stands for.
  ///
  /// @throws IllegalArgumentException when the text is not base64 of the basic alphabet
  public static ByteString ofBase64(String text) {
    return new ByteString(Base64.getDecoder().decode(text));
  }

  /// How many bytes there are.
  public int size() {
    return bytes.length;
  }

  /// Whether there are none.
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /// A copy of the bytes.
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /// The bytes decoded as UTF-8; malformed input becomes U+FFFD.
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The bytes in base64 of the basic alphabet, padded.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// The bytes from one index up to, but not including, another.
  ///
  /// @throws IndexOutOfBoundsException when there are no such bytes
  public ByteString substring(int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    return from == to ? EMPTY : new ByteString(Arrays.copyOfRange(bytes, from, to));
  }

  /// These bytes and then those.
  public ByteString plus(ByteString other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    var both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
    System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
    return new ByteString(both);
  }

  /// The index of the first of so many NUL bytes in a row, or -1.
  int indexOfNulBytes(int count) {
    int inARow = 0;
    for (int i = 0; i < bytes.length; i++) {
      inARow = bytes[i] == 0 ? inARow + 1 : 0;
      if (inARow == count) {
        return i + 1 - count;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The size alone: bodies carry what must not reach a log.
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
