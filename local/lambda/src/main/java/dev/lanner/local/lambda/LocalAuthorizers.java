package dev.lanner.local.lambda;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.AuthorizerFunction.Answer;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.LambdaAuthorizers;
import dev.lanner.local.gateway.Route;
import dev.lanner.local.gateway.Verdict;
import dev.lanner.local.runtimeapi.Payload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What an HTTP function's API demands of requests: the Lambda authorizers, each in a process of
/// its own, API keys, and limits. Threads may share it.
final class LocalAuthorizers implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration DEBUG_PATIENCE = Duration.ofDays(1);

  private final ProtectedRoutes routes;
  private final LambdaAuthorizers authorizers = new LambdaAuthorizers();
  private final RouteLimits limits;
  private final Map<String, LocalLambda> lambdas = new LinkedHashMap<>();
  private final Log log;

  private LocalAuthorizers(ProtectedRoutes routes, Log log) {
    this.routes = routes;
    this.limits = new RouteLimits(routes);
    this.log = log;
  }

  /// None: every request takes the default route.
  static LocalAuthorizers none() {
    return new LocalAuthorizers(ProtectedRoutes.none(), new Log(new StringBuilder()));
  }

  /// Prepares to run the authorizers of these routes.
  ///
  /// @param functions what to run for an entry of the model
  static LocalAuthorizers start(
      ProtectedRoutes routes,
      java.util.function.Function<FunctionModel.Entry, Function> functions,
      Log log) {
    var started = new LocalAuthorizers(routes, log);
    for (var entry : routes.functions()) {
      started.lambdas.put(entry.name(), LocalLambda.start(functions.apply(entry), log));
    }
    return started;
  }

  /// Starts the processes in the background.
  void warmUp() {
    lambdas.values().forEach(LocalLambda::warmUp);
  }

  /// Takes a request to the event for the function, or to the response with which it ends here.
  ///
  /// @param traceId for the invocation of an authorizer
  Admission admit(FrontEnd frontEnd, HttpRequest request, Arrival arrival, String traceId)
      throws InterruptedException {
    var route = routes.routes().match(frontEnd, request).orElse(Route.DEFAULT);
    if (!routes.demands(route.key())) {
      return frontEnd.admit(request, Route.DEFAULT, arrival);
    }
    var entry = routes.authorizers().get(route.key());
    if (entry == null) {
      return limited(frontEnd, request, route, arrival, Caller.ANONYMOUS);
    }
    var lambda = lambdas.get(entry.name());
    var authorizer = entry.authorizer();
    if (lambda == null || authorizer == null) {
      throw new IllegalStateException("Every authorizer of a route was started.");
    }
    var verdict =
        authorizers.authorize(
            frontEnd,
            authorizer.settings(),
            request,
            route,
            arrival,
            (event, timeout) -> invoke(lambda, event, timeout, traceId));
    return switch (verdict) {
      case Verdict.Allowed(var authorization) ->
          limited(frontEnd, request, route, arrival, Caller.of(authorization));
      case Verdict.Refused(var response, var reason) -> refused(route, response, reason);
    };
  }

  private Admission limited(
      FrontEnd frontEnd, HttpRequest request, Route route, Arrival arrival, Caller caller) {
    return switch (limits.check(frontEnd, request, route, arrival, caller)) {
      case RouteLimits.Within(var known) -> frontEnd.admit(request, route, arrival, known);
      case RouteLimits.Refused(var response, var reason) -> refused(route, response, reason);
    };
  }

  private Admission refused(Route route, HttpResponse response, String reason) {
    log.line("REFUSED Route: %s\tStatus: %d\t%s".formatted(route.key(), response.status(), reason));
    return new Admission.Refused(response);
  }

  /// Ends all processes of the authorizers.
  @Override
  public void close() {
    lambdas.values().forEach(LocalLambda::close);
  }

  private static Answer invoke(
      LocalLambda lambda, ByteString event, Duration timeout, String traceId)
      throws InterruptedException {
    var patience = lambda.function().debugPort() == null ? timeout : DEBUG_PATIENCE;
    long start = System.nanoTime();
    var invocation = lambda.invoke(Payload.of(event.toByteArray()), traceId);
    try {
      return switch (invocation.get(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        case Result.Returned(var payload) ->
            new Answer.Returned(
                ByteString.of(payload.bytes()), Duration.ofNanos(System.nanoTime() - start));
        case Result.Failed(_, var error) -> new Answer.Failed(errorMessage(error));
      };
    } catch (TimeoutException _) {
      invocation.cancel(false);
      return new Answer.TimedOut();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An invocation never ends in an exception.", e);
    }
  }

  /// What an error says to the caller of the function; empty when it says nothing that can be read.
  static String errorMessage(Payload error) {
    try {
      return JSON.readTree(error.bytes()).path("errorMessage").asString("");
    } catch (JacksonException _) {
      return "";
    }
  }
}
