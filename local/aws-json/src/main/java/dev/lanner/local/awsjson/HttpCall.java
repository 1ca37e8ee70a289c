package dev.lanner.local.awsjson;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request as it came to a [LoopbackServer].
///
/// @param method such as `POST`
/// @param path decoded, without the query
/// @param headers by name in any case; of a repeated one the first
/// @param body as UTF-8 text
public record HttpCall(String method, String path, Map<String, String> headers, String body) {

  /// Copies the headers.
  public HttpCall {
    var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    headers = byName;
  }

  /// The value of this header, or `null` when there is none.
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
