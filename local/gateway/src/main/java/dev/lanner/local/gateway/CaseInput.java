package dev.lanner.local.gateway;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a case says about a request: the request itself, its arrival, route and caller.
final class CaseInput {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private CaseInput() {}

  static HttpRequest request(CaseObject given) {
    return HttpRequest.builder(given.text("method"), given.text("target"))
        .protocol(given.text("protocol", "HTTP/1.1"))
        .headers(given.headers("headers"))
        .body(given.bytes("body", "bodyBase64"))
        .sourceIp(given.text("sourceIp", "127.0.0.1"))
        .build();
  }

  static Arrival arrival(CaseObject given) {
    return new Arrival(
        given.text("requestId", "00000000-0000-0000-0000-000000000001"),
        given.text("extendedRequestId", "AAAAAAAAAAAAAAE="),
        time(given, "time", TIME),
        given.text("traceId", "Root=1-6955b900-000000000000000000000001"),
        given.text("parentId", "0000000000000001"));
  }

  static Route route(CaseObject given) {
    var route = new Route(given.text("key"), given.textsByName("pathParameters"));
    return new Route(
        route.key(), route.pathParameters(), given.text("resourceId", route.resourceId()));
  }

  static Caller caller(CaseObject given) {
    var caller = Caller.of(authorization(given));
    return given.has("apiKey")
        ? given.object("apiKey").make(key -> caller.withApiKey(key.text("id"), key.text("value")))
        : caller;
  }

  static WebSocketConnection connection(CaseObject given) {
    return new WebSocketConnection(
        given.text("id", "AAAAAAAAAAAAAAI="),
        time(given, "connectedAt", TIME),
        given.text("sourceIp", "127.0.0.1"),
        given.textOrNull("userAgent"),
        given.has("lambda")
            ? given.object("lambda").make(CaseInput::lambda)
            : new Authorization.None());
  }

  private static Authorization authorization(CaseObject given) {
    if (given.has("jwt")) {
      return given.object("jwt").make(CaseInput::jwt);
    }
    if (given.has("lambda")) {
      return given.object("lambda").make(CaseInput::lambda);
    }
    if (given.has("iam")) {
      return given.object("iam").make(CaseInput::iam);
    }
    if (given.has("oidc")) {
      return given.object("oidc").make(CaseInput::oidc);
    }
    return new Authorization.None();
  }

  private static Authorization jwt(CaseObject given) {
    return new Authorization.Jwt(json(given, "claims"), given.texts("scopes", List.of()));
  }

  private static Authorization lambda(CaseObject given) {
    return new Authorization.Lambda(
        given.text("principalId", "user"),
        json(given, "context"),
        given.integer("latencyMillis", 0));
  }

  private static Authorization iam(CaseObject given) {
    return new Authorization.Iam(
        given.text("accessKey"),
        given.text("accountId"),
        given.text("callerId"),
        given.text("userId"),
        given.text("userArn"),
        given.textOrNull("principalOrgId"),
        given.has("cognito") ? given.object("cognito").make(CaseInput::cognito) : null);
  }

  private static Authorization.CognitoIdentity cognito(CaseObject given) {
    return new Authorization.CognitoIdentity(
        given.text("identityId"), given.text("identityPoolId"), given.texts("amr", List.of()));
  }

  private static Authorization oidc(CaseObject given) {
    return new Authorization.Oidc(
        given.text("identity"), given.text("accessToken"), given.text("data"));
  }

  private static String json(CaseObject given, String name) {
    return given.has(name) ? Json.write(given.any(name)).utf8() : "{}";
  }

  /// ISO 8601, or milliseconds since 1970.
  private static Instant time(CaseObject given, String name, Instant otherwise) {
    if (!given.has(name)) {
      return otherwise;
    }
    var node = given.any(name);
    var time =
        node.isIntegralNumber()
            ? Instant.ofEpochMilli(node.longValue())
            : parsed(node.asString(""));
    if (time == null) {
      throw new IllegalArgumentException(
          name
              + " is neither a time such as \"2026-01-01T00:00:00Z\" nor a number of milliseconds since 1970.");
    }
    return time;
  }

  private static @Nullable Instant parsed(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
