package dev.lanner.local.gateway;

import java.time.Duration;

/// The kinds of APIs that have Lambda authorizers, and in what these differ.
enum AuthorizerForm {
  HTTP_API_2_0,
  HTTP_API_1_0,
  REST_API,
  // [?] Timeout and answers of WebSocket APIs are assumed to be those of REST APIs.
  WEBSOCKET_API;

  /// @throws IllegalArgumentException when there are no authorizers in front of such a function
  static AuthorizerForm of(FrontEnd frontEnd) {
    return switch (frontEnd) {
      case HttpApiV2 _ -> HTTP_API_2_0;
      case HttpApiV1 _ -> HTTP_API_1_0;
      case RestApi _ -> REST_API;
      case FunctionUrl _, ApplicationLoadBalancer _ ->
          throw new IllegalArgumentException(
              "Function URLs and load balancers have no Lambda authorizers. Take an HTTP API or a REST API.");
    };
  }

  /// How long the API waits for the authorizer.
  Duration timeout() {
    return Duration.ofSeconds(isHttpApi() ? 10 : 30);
  }

  /// Only HTTP APIs and REST APIs keep answers.
  boolean caches() {
    return this != WEBSOCKET_API;
  }

  boolean takesSimpleResponses() {
    return this == HTTP_API_2_0;
  }

  /// Whether the context reaches the function as JSON; elsewhere as texts, beside other members.
  boolean keepsContext() {
    return this == HTTP_API_2_0;
  }

  GatewayAnswer unauthorized() {
    return isHttpApi() ? HttpApiAnswer.UNAUTHORIZED : RestApiAnswer.UNAUTHORIZED;
  }

  GatewayAnswer implicitDeny() {
    return isHttpApi() ? HttpApiAnswer.FORBIDDEN : RestApiAnswer.ACCESS_DENIED;
  }

  GatewayAnswer explicitDeny() {
    return isHttpApi() ? HttpApiAnswer.FORBIDDEN : RestApiAnswer.EXPLICIT_DENY;
  }

  GatewayAnswer failure() {
    return isHttpApi()
        ? HttpApiAnswer.INTERNAL_SERVER_ERROR
        : RestApiAnswer.AUTHORIZER_CONFIGURATION_ERROR;
  }

  private boolean isHttpApi() {
    return this == HTTP_API_2_0 || this == HTTP_API_1_0;
  }
}
