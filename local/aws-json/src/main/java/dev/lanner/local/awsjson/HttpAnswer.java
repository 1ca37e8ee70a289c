package dev.lanner.local.awsjson;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a [LoopbackServer] answers.
///
/// @param status HTTP status code
/// @param headers by name
/// @param body as UTF-8 text
public record HttpAnswer(int status, Map<String, String> headers, String body) {

  /// Copies the headers.
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /// An answer of this type.
  public static HttpAnswer of(int status, String contentType, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", contentType), body);
  }

  /// The same with one header more.
  public HttpAnswer withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, more, body);
  }
}
