package dev.lanner.framework.processor;

import java.util.List;

/// What `@Cors` says.
record CorsUse(
    List<String> origins,
    List<String> headers,
    List<String> exposed,
    boolean credentials,
    int maxAgeSeconds) {
  CorsUse {
    origins = List.copyOf(origins);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }
}
