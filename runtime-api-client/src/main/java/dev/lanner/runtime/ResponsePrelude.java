package dev.lanner.runtime;

import dev.lanner.runtime.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Status, headers and cookies of an HTTP response that is streamed. On the wire it is a JSON
/// object and eight zero bytes in front of the body, which function URLs and API Gateway take
/// apart.
///
/// @param status 200 to 599
/// @param headers name to value, in this order. The prelude has one value for each name: join the
///   values of a list with commas, and use `cookies` for `Set-Cookie`
/// @param cookies values of `Set-Cookie` headers, as in `session=1; HttpOnly`
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">the
///   format</a>
public record ResponsePrelude(int status, Map<String, String> headers, List<String> cookies) {
  static final String CONTENT_TYPE = "application/vnd.awslambda.http-integration-response";

  /// API Gateway looks for the zero bytes in the first 16 KB of a stream.
  private static final int MAX_BYTES = 16_000;

  private static final int ZERO_BYTES = 8;
  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  /// @throws IllegalArgumentException when it is not an HTTP response: another status, a header
  ///   name that is not a token or comes twice, a value with a control character; or when it is
  ///   larger than the 16 KB that API Gateway allows
  public ResponsePrelude {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    cookies = List.copyOf(cookies);
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("The status is " + status + ", but needs 200 to 599.");
    }
    requireHeaders(headers);
    for (var cookie : cookies) {
      requireValue("A cookie", cookie);
    }
    int bytes = json(status, headers, cookies).length();
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "Status, headers and cookies take "
              + bytes
              + " bytes, but at most "
              + MAX_BYTES
              + " reach the caller through API Gateway.");
    }
  }

  /// A response without cookies.
  public static ResponsePrelude of(int status, Map<String, String> headers) {
    return new ResponsePrelude(status, headers, List.of());
  }

  /// What goes in front of the body.
  byte[] encode() {
    var json = json(status, headers, cookies).endObject().payload();
    var bytes = new byte[json.length() + ZERO_BYTES];
    System.arraycopy(json.array(), json.offset(), bytes, 0, json.length());
    return bytes;
  }

  /// The object that stands for the whole response where nothing is streamed.
  Payload withBody(Payload body) {
    return json(status, headers, cookies)
        .name("body")
        .base64(body)
        .name("isBase64Encoded")
        .value(true)
        .endObject()
        .payload();
  }

  private static JsonWriter json(int status, Map<String, String> headers, List<String> cookies) {
    var json = new JsonWriter().beginObject().name("statusCode").value(status);
    json.name("headers").beginObject();
    for (var header : headers.entrySet()) {
      json.name(header.getKey()).value(header.getValue());
    }
    json.endObject().name("cookies").beginArray();
    for (var cookie : cookies) {
      json.value(cookie);
    }
    return json.endArray();
  }

  private static void requireHeaders(Map<String, String> headers) {
    var names = new TreeSet<String>();
    for (var header : headers.entrySet()) {
      var name = header.getKey();
      if (!isToken(name)) {
        throw new IllegalArgumentException(
            "A header has the name \"" + name + "\", but needs letters, digits and hyphens.");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "The header " + name + " is there twice. Join its values with a comma.");
      }
      requireValue("The header " + name, header.getValue());
    }
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isAlphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!isAlphanumeric && TOKEN_SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static void requireValue(String what, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        throw new IllegalArgumentException(what + " holds a control character.");
      }
    }
  }

  /// The status alone: headers and cookies carry what must not reach a log.
  @Override
  public String toString() {
    return "ResponsePrelude " + status;
  }
}
