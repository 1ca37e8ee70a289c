package dev.lanner.local.awsjson;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets pages that are served on this machine use a service from the browser, by the rules of CORS.
/// Pages from elsewhere cannot: whoever develops has a browser open, and services here ask nobody
/// who they are.
///
/// @param service that answers everything but the browser's own questions
public record LocalPages(HttpService service) implements HttpService {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public HttpAnswer answer(HttpCall call) {
    var origin = call.header("Origin");
    if (origin == null || !isLocal(origin)) {
      return service.answer(call);
    }
    var answer =
        call.method().equals("OPTIONS")
            ? new HttpAnswer(204, permissions(call), "")
            : service.answer(call).withHeader("Access-Control-Expose-Headers", "*");
    return answer.withHeader("Access-Control-Allow-Origin", origin).withHeader("Vary", "Origin");
  }

  private static Map<String, String> permissions(HttpCall call) {
    var headers = call.header("Access-Control-Request-Headers");
    return Map.of(
        "Access-Control-Allow-Headers", headers == null ? "*" : headers,
        "Access-Control-Allow-Methods", "GET, POST",
        "Access-Control-Max-Age", "600");
  }

  private static boolean isLocal(String origin) {
    try {
      @Nullable String host = URI.create(origin).getHost();
      return host != null && (LOOPBACK.contains(host) || host.endsWith(".localhost"));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
