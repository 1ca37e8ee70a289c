package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Bytes with what they are: an image, a PDF, a file to save. As a result of a handler they are
/// answered with 200 and their media type; as a parameter they are the body as it was sent.
///
/// {@snippet :
/// return Bytes.of(pdf, "application/pdf").named("invoice.pdf");
/// }
///
/// @param payload the bytes
/// @param contentType the media type; of a body without one `application/octet-stream`
/// @param disposition the value of `Content-Disposition`, or `null`
public record Bytes(Payload payload, String contentType, @Nullable String disposition) {
  private static final String PLAIN = "!#$&+-.^_`|~ ()@=,'";

  /// @throws IllegalArgumentException when a value has a line break
  public Bytes {
    HeaderRules.checked("Content-Type", contentType);
    if (disposition != null) {
      HeaderRules.checked("Content-Disposition", disposition);
    }
  }

  /// The whole array, not copied.
  public static Bytes of(byte[] bytes, String contentType) {
    return of(Payload.of(bytes), contentType);
  }

  /// A slice of an array.
  public static Bytes of(Payload bytes, String contentType) {
    return new Bytes(bytes, contentType, null);
  }

  /// The same as a file to save under a name, of which clients leave out what is no file name.
  public Bytes named(String filename) {
    return new Bytes(payload, contentType, "attachment; " + filename(filename));
  }

  /// The same to be shown in place, with a name in case it is saved.
  public Bytes inline(String filename) {
    return new Bytes(payload, contentType, "inline; " + filename(filename));
  }

  /// A copy of the bytes.
  public byte[] toByteArray() {
    return payload.toByteArray();
  }

  /// RFC 6266, 4.3: a name in ASCII for all clients, and the whole one where that is not the same.
  private static String filename(String filename) {
    var ascii = new StringBuilder();
    for (int i = 0; i < filename.length(); i++) {
      char c = filename.charAt(i);
      ascii.append(isPlain(c) ? c : '_');
    }
    String plain = "filename=\"" + ascii + "\"";
    return ascii.toString().equals(filename)
        ? plain
        : plain + "; filename*=UTF-8''" + encoded(filename);
  }

  private static String encoded(String filename) {
    var encoded = new StringBuilder();
    for (byte b : filename.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
