package dev.lanner.local.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The route of the API that a request matched.
///
/// @param key such as `GET /orders/{id}`, `ANY /{proxy+}` or `$default`
/// @param pathParameters by the names in the key, **as sent, still encoded**: front ends differ in
///   what they decode. Empty when the key has none.
public record Route(String key, Map<String, String> pathParameters) {
  /// The route that matches what no other does.
  public static final Route DEFAULT = new Route("$default", Map.of());

  /// Copies the map and keeps its order.
  public Route {
    pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
  }
}
