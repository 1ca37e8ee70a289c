package dev.lanner.local.runtimeapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of an event or of an answer. Equal when the bytes are equal.
///
/// Handing an array over costs no copy, so whoever makes a payload gives the array away.
public final class Payload {
  private static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /// No bytes.
  public static Payload empty() {
    return EMPTY;
  }

  /// The whole array, not copied.
  public static Payload of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes);
  }

  /// The text in UTF-8.
  public static Payload ofUtf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The bytes, not copied: read them only.
  public byte[] bytes() {
    return bytes;
  }

  /// How many bytes there are.
  public int length() {
    return bytes.length;
  }

  /// The bytes decoded as UTF-8; malformed input becomes U+FFFD.
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The length alone: payloads carry what must not reach a log.
  @Override
  public String toString() {
    return "Payload of " + bytes.length + " bytes";
  }
}
