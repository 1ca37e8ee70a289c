package dev.lanner.maven.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One function of `META-INF/lanner/framework.json`, as far as a template says something of it.
///
/// @param name such as `http`, unique in the application
/// @param handler its `Handler`, such as `shop.HttpFunction`
/// @param kind such as `http`
/// @param apis front ends of kind `http`
/// @param streaming those of them that are to stream
/// @param plan of the API keys of kind `http`, or `null` when nothing limits them
/// @param idempotent whether it needs the table of its idempotency store
/// @param uses the resources of the application that it is known to use
/// @param unknownUses where it may use more, such as `shop.Orders takes a TableClient`
/// @param authorizer of kind `authorizer`, otherwise `null`
record FunctionModel(
    String name,
    String handler,
    String kind,
    List<String> apis,
    List<String> streaming,
    @Nullable Plan plan,
    boolean idempotent,
    Settings settings,
    List<Route> routes,
    List<Source> sources,
    List<Use> uses,
    List<String> unknownUses,
    @Nullable Authorizer authorizer) {

  /// What `@FunctionSettings` says; `null` where it says nothing.
  record Settings(
      @Nullable Long memoryMb,
      @Nullable Long timeoutSeconds,
      @Nullable Long ephemeralStorageMb,
      @Nullable Long reservedConcurrency,
      @Nullable Long provisionedConcurrency,
      @Nullable String description) {}

  /// A route of kind `http`, or of kind `websocket`, where `path` is the route key.
  ///
  /// @param api the front end when there are several, otherwise empty
  /// @param authorizer name of a function, or empty
  /// @param apiKey whether it needs an API key
  /// @param throttle how many requests are let through, or `null`
  record Route(
      String method,
      String path,
      String api,
      String handler,
      String authorizer,
      boolean apiKey,
      @Nullable Rate throttle) {
    boolean isAuthorized() {
      return !authorizer.isEmpty();
    }

    /// Whether API Gateway demands something of its requests.
    boolean demands() {
      return isAuthorized() || apiKey || throttle != null;
    }

    Route withPath(String other) {
      return new Route(method, other, api, handler, authorizer, apiKey, throttle);
    }
  }

  /// Settings of a token bucket.
  record Rate(BigDecimal rateLimit, long burstLimit) {}

  /// What `@UsagePlan` says.
  ///
  /// @param rate of requests with one key, or `null`
  /// @param quotaLimit 0 for none
  /// @param quotaPeriod of the quota, or empty
  record Plan(@Nullable Rate rate, long quotaLimit, String quotaPeriod) {}

  /// An event source, or a trigger.
  ///
  /// @param annotation its class
  /// @param values of the annotation's elements
  record Source(
      String annotation, Map<String, JsonNode> values, List<String> eventSources, String handler) {
    String text(String element) {
      JsonNode value = values.get(element);
      return value == null ? "" : value.asString("");
    }

    long number(String element, long otherwise) {
      JsonNode value = values.get(element);
      return value == null ? otherwise : value.asLong(otherwise);
    }
  }

  /// A resource that a function uses.
  ///
  /// @param type such as `dynamodb-table`
  /// @param name as the code has it
  /// @param reads whether that is all it does
  record Use(String type, String name, boolean reads) {}

  /// What API Gateway is told of a Lambda authorizer.
  ///
  /// @param type `REQUEST` or `TOKEN`
  record Authorizer(
      String type,
      long cacheTtlSeconds,
      List<String> headers,
      List<String> query,
      boolean simpleResponses) {
    boolean hasSources() {
      return !headers.isEmpty() || !query.isEmpty();
    }
  }

  /// `HttpFunction`
  String logicalId() {
    return LogicalIds.of(name) + "Function";
  }

  /// The routes behind a front end.
  List<Route> routesOf(String api) {
    return routes.stream()
        .filter(route -> route.api().isEmpty() ? apis.contains(api) : route.api().equals(api))
        .toList();
  }
}
