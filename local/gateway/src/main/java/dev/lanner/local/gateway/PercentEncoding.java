package dev.lanner.local.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Undoes percent encoding as the front ends do. A malformed escape (`%`, `%4`, `%zz`) gives
/// `null`, or stays as sent where the name says so; escapes that are not UTF-8 together give U+FFFD
/// **[?]**.
final class PercentEncoding {
  private PercentEncoding() {}

  /// The path of an HTTP API's event, which AWS delivers decoded, and cut at an encoded `?`.
  ///
  /// [?] Sources disagree about `%2F` and `%25`. Here both stay as sent, so that a function can
  /// still tell a slash in a segment from one between segments; aws-lambda-dotnet has events like
  /// that, but they are one recording edited by hand. Events in fastify/aws-lambda-fastify#169 and
  /// honojs/hono#2156 have `/` where `%2F` was sent, and captures published by hotsock/voker in
  /// September 2026 show an API that decodes twice and cuts in between: `%2F` and `%252F` arrive as
  /// `/`, `%2525` as `%`, and `%25do` is refused with 400. If they prove right, this method is the
  /// one place to change.
  static @Nullable String decodePath(String path) {
    var decoded = decode(path, false, octet -> octet == '/' || octet == '%');
    int question = decoded == null ? -1 : decoded.indexOf('?');
    return decoded == null || question < 0 ? decoded : decoded.substring(0, question);
  }

  /// A path parameter of an HTTP API's event: `%2F` becomes `/`, `+` stays.
  static @Nullable String decodePathParameter(String value) {
    return decode(value, false, _ -> false);
  }

  /// A path in which malformed escapes stay as sent.
  static String decodePathLeniently(String path) {
    return decodeLeniently(path, false);
  }

  /// A name or a value of a query, where `+` is a space.
  static @Nullable String decodeQuery(String text) {
    return decode(text, true, _ -> false);
  }

  /// A name or a value of a query, where `+` is a space, and malformed escapes stay as sent.
  static String decodeQueryLeniently(String text) {
    return decodeLeniently(text, true);
  }

  private static @Nullable String decode(
      String text, boolean plusIsSpace, IntPredicate staysEncoded) {
    return decode(text, plusIsSpace, staysEncoded, false);
  }

  private static String decodeLeniently(String text, boolean plusIsSpace) {
    var decoded = decode(text, plusIsSpace, _ -> false, true);
    return decoded == null ? text : decoded;
  }

  private static @Nullable String decode(
      String text, boolean plusIsSpace, IntPredicate staysEncoded, boolean lenient) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int octet = octetAt(bytes, i + 1);
        if (octet < 0 && lenient) {
          decoded.write('%');
          continue;
        }
        if (octet < 0) {
          return null;
        }
        if (staysEncoded.test(octet)) {
          decoded.write(bytes, i, 3);
        } else {
          decoded.write(octet);
        }
        i += 2;
      } else {
        decoded.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int octetAt(byte[] bytes, int index) {
    if (index + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[index], 16);
    int low = Character.digit(bytes[index + 1], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
