package dev.lanner.local.gateway;

import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Decision;
import dev.lanner.local.iam.Policies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The Lambda authorizers of one API, with what they answered before. Threads may share it.
///
/// An answer is kept for its authorizer, the stage and the values at the identity sources, for as
/// long as the authorizer's settings say. A policy that is kept decides anew about each request, so
/// that one that allows a single route refuses the next. A simple response that is kept counts for
/// the whole API, unless `$context.routeKey` is an identity source. What cannot be read, and an
/// authorizer that fails, is not kept. WebSocket APIs keep nothing.
///
/// Requests with the same identity that come while there is no answer yet invoke the authorizer
/// once each [?]: nothing is documented of how API Gateway brings them together.
///
/// {@snippet class="dev.lanner.local.gateway.LambdaAuthorizerSnippets" region="authorize"}
public final class LambdaAuthorizers {
  private static final int MAX_KEPT = 10_000;
  private static final String INVOKE = "execute-api:Invoke";

  private final ResultCache cache;

  /// Authorizers that have not answered yet.
  public LambdaAuthorizers() {
    this(MAX_KEPT);
  }

  /// @param maxKept how many answers are kept at most
  LambdaAuthorizers(int maxKept) {
    cache = new ResultCache(maxKept);
  }

  /// Asks an authorizer about a request to a route, or knows its answer.
  ///
  /// @param frontEnd an HTTP API or a REST API
  /// @param arrival its time is that by which answers are kept
  /// @throws IllegalArgumentException when this front end has no authorizers of this type
  public Verdict authorize(
      FrontEnd frontEnd,
      LambdaAuthorizer authorizer,
      HttpRequest request,
      Route route,
      Arrival arrival,
      AuthorizerFunction function)
      throws InterruptedException {
    var form = AuthorizerForm.of(frontEnd);
    if (authorizer.type() == LambdaAuthorizer.Type.TOKEN && form != AuthorizerForm.REST_API) {
      throw onlyForRestApis(authorizer);
    }
    return switch (frontEnd.admit(request, route, arrival)) {
      case Admission.Refused(var response) ->
          new Verdict.Refused(response, "The request cannot be read, or is too large.");
      case Admission.Admitted(var event) -> {
        var call =
            new Call(
                form,
                frontEnd.api(),
                authorizer,
                request,
                route.key(),
                arnOf(frontEnd, request),
                arrival);
        yield switch (decide(call, event, function)) {
          case Decided.Allow(var authorization) -> new Verdict.Allowed(authorization);
          case Decided.Refuse(var answer, var reason) ->
              new Verdict.Refused(
                  frontEnd.answer(request, arrival, new Outcome.GatewayMade(answer)), reason);
        };
      }
    };
  }

  /// Asks an authorizer about a handshake.
  ///
  /// @param connection that is asked for, not authorized yet
  /// @throws IllegalArgumentException when the authorizer is of type `TOKEN`
  public Verdict authorize(
      WebSocketApi api,
      LambdaAuthorizer authorizer,
      HttpRequest handshake,
      WebSocketConnection connection,
      Arrival arrival,
      AuthorizerFunction function)
      throws InterruptedException {
    if (authorizer.type() == LambdaAuthorizer.Type.TOKEN) {
      throw onlyForRestApis(authorizer);
    }
    var arn = "%s/%s/$connect".formatted(api.api().arn(), api.api().stage());
    var call =
        new Call(
            AuthorizerForm.WEBSOCKET_API,
            api.api(),
            authorizer,
            handshake,
            "$connect",
            arn,
            arrival);
    return switch (decide(call, api.connectEvent(handshake, connection, arrival), function)) {
      case Decided.Allow(var authorization) -> new Verdict.Allowed(authorization);
      case Decided.Refuse(var answer, var reason) -> new Verdict.Refused(answer.response(), reason);
    };
  }

  private record Call(
      AuthorizerForm form,
      Api api,
      LambdaAuthorizer authorizer,
      HttpRequest request,
      String routeKey,
      String arn,
      Arrival arrival) {}

  private sealed interface Decided {
    record Allow(Authorization.Lambda authorization) implements Decided {}

    record Refuse(GatewayAnswer answer, String reason) implements Decided {}
  }

  private Decided decide(Call call, ByteString event, AuthorizerFunction function)
      throws InterruptedException {
    var authorizer = call.authorizer();
    var form = call.form();
    var identities = new ArrayList<List<String>>();
    for (var source : authorizer.identitySources()) {
      var values = source.values(call.request(), call.api(), call.routeKey());
      if (values.stream().allMatch(String::isEmpty)) {
        return new Decided.Refuse(
            form.unauthorized(),
            "The identity source %s (%s) of the authorizer %s is missing or empty."
                .formatted(source.name(), source.in(), authorizer.name()));
      }
      identities.add(values);
    }
    var validation = authorizer.tokenValidation();
    if (validation != null && !validation.matcher(identities.getFirst().getLast()).matches()) {
      return new Decided.Refuse(
          form.unauthorized(),
          "The token does not match the validation expression of the authorizer %s."
              .formatted(authorizer.name()));
    }
    boolean isKept = form.caches() && !authorizer.cacheTtl().isZero();
    var key = new ResultCache.Key(authorizer.name(), call.api().stage(), identities);
    var known = isKept ? cache.find(key, call.arrival().time()) : null;
    if (known != null) {
      return evaluate(call, known, Duration.ZERO);
    }
    var authorizerEvent = new AuthorizerEvent(form, authorizer, call.arn(), identities);
    return switch (function.invoke(authorizerEvent.toJson(event), form.timeout())) {
      // [?] For HTTP APIs only 403 and 500 are documented.
      case AuthorizerFunction.Answer.Failed(var message) when message.equals("Unauthorized") ->
          new Decided.Refuse(
              form.unauthorized(),
              "The authorizer %s said Unauthorized.".formatted(authorizer.name()));
      case AuthorizerFunction.Answer.Failed _ ->
          new Decided.Refuse(
              form.failure(),
              "The authorizer %s failed. Its log says why.".formatted(authorizer.name()));
      case AuthorizerFunction.Answer.TimedOut _ ->
          new Decided.Refuse(
              form.failure(),
              "The authorizer %s did not answer within %d seconds."
                  .formatted(authorizer.name(), form.timeout().toSeconds()));
      case AuthorizerFunction.Answer.Returned(var payload, var latency) -> {
        AuthorizerResult result;
        try {
          result = AuthorizerResultReader.read(payload, form, authorizer);
        } catch (MalformedResultException e) {
          yield new Decided.Refuse(
              form.failure(),
              "What the authorizer %s returned cannot be used. %s"
                  .formatted(authorizer.name(), e.getMessage()));
        }
        if (isKept) {
          cache.put(key, result, call.arrival().time().plus(authorizer.cacheTtl()));
        }
        yield evaluate(call, result, latency);
      }
    };
  }

  private static Decided evaluate(Call call, AuthorizerResult result, Duration latency) {
    var form = call.form();
    var name = call.authorizer().name();
    return switch (result) {
      case AuthorizerResult.Simple(var isAuthorized, var context) ->
          isAuthorized
              ? new Decided.Allow(new Authorization.Lambda("", context, latency.toMillis()))
              : new Decided.Refuse(
                  form.explicitDeny(), "The authorizer %s said no.".formatted(name));
      case AuthorizerResult.Iam(var principalId, var policy, var context) -> {
        var decision = Policies.of(policy).evaluate(accessRequest(call));
        yield switch (decision) {
          case Decision.Allowed _ ->
              new Decided.Allow(new Authorization.Lambda(principalId, context, latency.toMillis()));
          case Decision.ExplicitlyDenied _ ->
              new Decided.Refuse(form.explicitDeny(), ofThePolicy(name, decision));
          case Decision.ImplicitlyDenied _ ->
              new Decided.Refuse(form.implicitDeny(), ofThePolicy(name, decision));
        };
      }
    };
  }

  private static String ofThePolicy(String name, Decision decision) {
    return "The policy of the authorizer %s does not allow the request. %s"
        .formatted(name, decision.reason());
  }

  private static AccessRequest accessRequest(Call call) {
    var time = call.arrival().time();
    var request =
        AccessRequest.of(INVOKE, call.arn())
            .with("aws:SourceIp", call.request().sourceIp())
            .with("aws:CurrentTime", time.toString())
            .with("aws:EpochTime", Long.toString(time.getEpochSecond()))
            .with("aws:SecureTransport", Boolean.toString(call.api().scheme().equals("https")));
    var userAgent = call.request().header("user-agent");
    return userAgent == null ? request : request.with("aws:UserAgent", userAgent);
  }

  /// The path is that of the request, as sent [?]; stars and colons in it stay as they are.
  private static String arnOf(FrontEnd frontEnd, HttpRequest request) {
    var api = frontEnd.api();
    return "%s/%s/%s%s"
        .formatted(
            api.arn(), api.stage(), request.method(), StagePath.of(frontEnd, request.path()));
  }

  private static IllegalArgumentException onlyForRestApis(LambdaAuthorizer authorizer) {
    return new IllegalArgumentException(
        "The authorizer %s is of type TOKEN, which only REST APIs have. Take REQUEST."
            .formatted(authorizer.name()));
  }
}
