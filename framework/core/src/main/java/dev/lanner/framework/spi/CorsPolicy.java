package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers browsers that ask whether a page may call: what `@Cors` says, with the values of the
/// environment in it.
///
/// See [the CORS protocol](https://fetch.spec.whatwg.org/#http-cors-protocol).
public final class CorsPolicy {
  private static final String ANY = "*";

  private final List<String> origins;
  private final List<String> headers;
  private final String exposed;
  private final boolean credentials;
  private final int maxAgeSeconds;

  /// @throws IllegalStateException when the environment lacks a variable that an origin names, or
  ///   has `*` where credentials are allowed
  public CorsPolicy(
      Application application,
      List<String> origins,
      List<String> headers,
      List<String> exposed,
      boolean credentials,
      int maxAgeSeconds) {
    this.origins = resolved(application, origins);
    this.headers = headers;
    this.exposed = String.join(", ", exposed);
    this.credentials = credentials;
    this.maxAgeSeconds = maxAgeSeconds;
    if (credentials && this.origins.contains(ANY)) {
      throw new IllegalStateException(
          "The environment allows every origin (*) for a handler that is called with credentials,"
              + " which browsers refuse. Name the origins.");
    }
  }

  private static List<String> resolved(Application application, List<String> origins) {
    var resolved = new ArrayList<String>();
    for (String origin : origins) {
      if (!origin.startsWith("${")) {
        resolved.add(origin);
        continue;
      }
      String value = value(application, origin.substring(2, origin.length() - 1));
      for (String each : value.split(",", -1)) {
        if (!each.isBlank()) {
          resolved.add(each.strip());
        }
      }
    }
    return resolved;
  }

  /// @param variable its name, and after a colon, if there is one, what counts when it is not set
  private static String value(Application application, String variable) {
    int colon = variable.indexOf(':');
    String name = colon < 0 ? variable : variable.substring(0, colon);
    String value = application.environment(name);
    if (value == null && colon < 0) {
      throw new IllegalStateException(
          "The environment variable "
              + name
              + " is not set, and @Cors takes origins from it. Set it to origins with commas"
              + " between them.");
    }
    return value == null ? variable.substring(colon + 1) : value;
  }

  /// The answer to a preflight request. Without the right fields in it the browser calls nothing.
  ///
  /// @param method the one that the page wants to use, of a route that is there
  Answer preflight(Request request, String method) {
    Answer answer =
        Answer.empty(204)
            .withHeader(
                "vary", "origin, access-control-request-method, access-control-request-headers");
    String origin = allowed(request.header("origin"));
    if (origin == null) {
      return answer;
    }
    answer = withOrigin(answer, origin).withHeader("access-control-allow-methods", method);
    String wanted = request.joinedHeader("access-control-request-headers");
    if (wanted != null && !headers.isEmpty()) {
      answer =
          answer.withHeader(
              "access-control-allow-headers",
              headers.contains(ANY) ? wanted : String.join(", ", headers));
    }
    return answer.withHeader("access-control-max-age", Integer.toString(maxAgeSeconds));
  }

  /// An answer with what lets the page read it.
  Answer decorate(Request request, Answer answer) {
    Answer varying = origins.contains(ANY) ? answer : Vary.with(answer, "origin");
    String origin = allowed(request.header("origin"));
    if (origin == null) {
      return varying;
    }
    Answer open = withOrigin(varying, origin);
    return exposed.isEmpty() ? open : open.withHeader("access-control-expose-headers", exposed);
  }

  private Answer withOrigin(Answer answer, String origin) {
    Answer open = answer.withOnlyHeader("access-control-allow-origin", origin);
    return credentials ? open.withOnlyHeader("access-control-allow-credentials", "true") : open;
  }

  private @Nullable String allowed(@Nullable String origin) {
    if (origin == null) {
      return null;
    }
    return origins.contains(ANY) ? ANY : origins.contains(origin) ? origin : null;
  }
}
