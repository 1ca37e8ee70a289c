package dev.lanner.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// The bytes of an event or of a response: a slice of an array that nobody changes any more.
/// Usually UTF-8 JSON.
///
/// Handing a payload over costs no copy, so whoever makes one gives the array away.
public final class Payload {
  private static final Payload EMPTY = new Payload(new byte[0], 0, 0);

  private final byte[] array;
  private final int offset;
  private final int length;

  private Payload(byte[] array, int offset, int length) {
    this.array = array;
    this.offset = offset;
    this.length = length;
  }

  /// No bytes.
  public static Payload empty() {
    return EMPTY;
  }

  /// The whole array, not copied.
  public static Payload of(byte[] array) {
    return new Payload(array, 0, array.length);
  }

  /// `length` bytes of the array from `offset` on, not copied.
  ///
  /// @throws IndexOutOfBoundsException when the slice is not inside the array
  public static Payload of(byte[] array, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, array.length);
    return new Payload(array, offset, length);
  }

  /// The text in UTF-8.
  public static Payload ofUtf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The array that holds the bytes, among others; read it from {@link #offset()} for {@link
  /// #length()}.
  public byte[] array() {
    return array;
  }

  /// Where the bytes begin in {@link #array()}.
  public int offset() {
    return offset;
  }

  /// How many bytes there are.
  public int length() {
    return length;
  }

  /// A read-only view of the bytes.
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
  }

  /// A copy of the bytes, in an array of their length.
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }

  /// The bytes as a stream.
  public InputStream inputStream() {
    return new ByteArrayInputStream(array, offset, length);
  }

  /// The bytes decoded as UTF-8; malformed input becomes U+FFFD.
  public String utf8() {
    return new String(array, offset, length, StandardCharsets.UTF_8);
  }

  /// The length alone: payloads carry what must not reach a log.
  @Override
  public String toString() {
    return "Payload of " + length + " bytes";
  }
}
