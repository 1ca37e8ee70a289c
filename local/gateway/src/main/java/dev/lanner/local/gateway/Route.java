package dev.lanner.local.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The route of the API that a request matched. Function URLs and load balancers have none and
/// ignore it.
///
/// @param key such as `GET /orders/{id}`, `ANY /{proxy+}` or `$default`
/// @param pathParameters by the names in the key, **as sent, still encoded**: front ends differ in
///   what they decode. Empty when the key has none.
/// @param resourceId of the resource in a REST API, such as `al6gqb`; other front ends have none
public record Route(String key, Map<String, String> pathParameters, String resourceId) {
  /// The route that matches what no other does. A REST API has no such route; there it stands for
  /// the two that do the same, `ANY /` and `ANY /{proxy+}`.
  public static final Route DEFAULT = new Route("$default", Map.of());

  /// Copies the map and keeps its order.
  public Route {
    pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
  }

  /// A route whose resource id is made from its path, so that it is the same every time.
  public Route(String key, Map<String, String> pathParameters) {
    this(key, pathParameters, resourceIdOf(template(key)));
  }

  /// The path in the key, such as `/orders/{id}`.
  String template() {
    return template(key);
  }

  private static String template(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private static String resourceIdOf(String template) {
    return Long.toString(0x1_0000_0000L | (template.hashCode() & 0xffff_ffffL), 36).substring(1);
  }
}
