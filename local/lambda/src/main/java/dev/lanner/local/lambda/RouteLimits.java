package dev.lanner.local.lambda;

import dev.lanner.local.gateway.ApiKeys;
import dev.lanner.local.gateway.Arrival;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.FrontEnd;
import dev.lanner.local.gateway.HttpApiAnswer;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.local.gateway.KeyVerdict;
import dev.lanner.local.gateway.Outcome;
import dev.lanner.local.gateway.RestApi;
import dev.lanner.local.gateway.RestApiAnswer;
import dev.lanner.local.gateway.Route;
import dev.lanner.local.gateway.TokenBuckets;

/// The API keys and the limits of routes. Threads may share it.
final class RouteLimits {
  /// The only key of a local run, as long as AWS has them.
  static final Caller.ApiKey KEY = new Caller.ApiKey("local", "local-run-api-key-01");

  /// What becomes of a request.
  sealed interface Checked {}

  /// It may go on.
  ///
  /// @param caller with the API key, where one was asked for
  record Within(Caller caller) implements Checked {}

  /// It has its answer.
  ///
  /// @param reason why, for the console
  record Refused(HttpResponse response, String reason) implements Checked {}

  private final ProtectedRoutes routes;
  private final ApiKeys keys;
  private final TokenBuckets buckets = new TokenBuckets();

  RouteLimits(ProtectedRoutes routes) {
    this.routes = routes;
    keys = new ApiKeys(routes.plan(), KEY);
  }

  /// @param caller whom an authorizer has let in
  Checked check(
      FrontEnd frontEnd, HttpRequest request, Route route, Arrival arrival, Caller caller) {
    var known = caller;
    if (routes.keyed().contains(route.key()) && frontEnd instanceof RestApi rest) {
      switch (keys.check(rest, request, arrival)) {
        case KeyVerdict.Known(var key) -> known = caller.withApiKey(key.id(), key.value());
        case KeyVerdict.Refused(var response, var reason) -> {
          return new Refused(response, reason);
        }
      }
    }
    var throttle = routes.throttles().get(route.key());
    // HEAD, which a GET route takes as well, is a route of its own when deployed.
    var bucket = request.method() + " " + route.key();
    if (throttle == null || buckets.take(bucket, throttle, arrival.time())) {
      return new Within(known);
    }
    var answer =
        frontEnd instanceof RestApi ? RestApiAnswer.THROTTLED : HttpApiAnswer.TOO_MANY_REQUESTS;
    return new Refused(
        frontEnd.answer(request, arrival, new Outcome.GatewayMade(answer)),
        "The route is over its limits, %s requests per second and %d at once."
            .formatted(throttle.rateLimit(), throttle.burstLimit()));
  }
}
