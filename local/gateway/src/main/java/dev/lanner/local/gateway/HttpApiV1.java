package dev.lanner.local.gateway;

import java.time.Duration;
import java.util.List;

/// An HTTP API of API Gateway that invokes a function with payload format 1.0: the shape of a REST
/// API's event, filled in and answered as an HTTP API does.
///
/// A named stage is expected as the first segment of the target and stays in `path`.
///
/// @param api what the events say about the API
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
///   format 1.0</a>
public record HttpApiV1(Api api) implements FrontEnd {

  @Override
  public Admission admit(HttpRequest request, Route route, Arrival arrival, Caller caller) {
    return HttpApi.admit(
        request, arrival, (path, query) -> event(request, route, arrival, caller, path, query));
  }

  @Override
  public HttpResponse answer(HttpRequest request, Arrival arrival, Outcome outcome) {
    var response =
        switch (outcome) {
          case Outcome.Returned(var payload) -> HttpApiV1Result.read(payload);
          case Outcome.Streamed(_, var stream) -> HttpApiV1Result.read(stream);
          case Outcome.Failed _ -> HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
          case Outcome.TimedOut _ -> HttpApiAnswer.SERVICE_UNAVAILABLE.response();
          case Outcome.NoRoute _ -> HttpApiAnswer.NOT_FOUND.response();
          case Outcome.GatewayMade(var answer) -> answer.response();
        };
    return HttpApi.finished(request, arrival, response);
  }

  @Override
  public int maxBodyBytes() {
    return HttpApi.MAX_BODY_BYTES;
  }

  @Override
  public Duration integrationTimeout() {
    return Duration.ofSeconds(30);
  }

  /// @param decodedPath what `requestContext.path` has; `path` is as sent. [?] A pull request of
  ///   2026 says that `path` is decoded as well; the recordings say otherwise.
  private ByteString event(
      HttpRequest request,
      Route route,
      Arrival arrival,
      Caller caller,
      String decodedPath,
      List<QueryParameter> query) {
    var event = Json.object();
    event.put("version", "1.0");
    event.put("resource", route.template());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    ProxyEvent.putHeaders(
        event, HttpApi.headers(request, api, arrival, new EventHeaders(HeaderSpelling::titleCase)));
    ProxyEvent.putQuery(event, query);
    var context = event.putObject("requestContext");
    context.put("accountId", api.accountId());
    context.put("apiId", api.apiId());
    switch (caller.authorization()) {
      case Authorization.Jwt jwt ->
          Identity.putClaimsAndScopes(context.putObject("authorizer"), jwt);
      // [?] Assumed to be as in a REST API, but for the latency.
      case Authorization.Lambda lambda ->
          Identity.putPrincipalAndTexts(context.putObject("authorizer"), lambda);
      case Authorization.None _, Authorization.Iam _, Authorization.Oidc _ -> {}
    }
    context.put("domainName", api.domainName());
    context.put("domainPrefix", api.domainPrefix());
    context.put("extendedRequestId", arrival.extendedRequestId());
    context.put("httpMethod", request.method());
    var userAgent = request.header("user-agent");
    Identity.put(context, request, caller, userAgent == null ? "" : userAgent);
    context.put("path", decodedPath);
    context.put("protocol", request.protocol());
    context.put("requestId", arrival.extendedRequestId());
    context.put("requestTime", RequestTime.format(arrival.time()));
    context.put("requestTimeEpoch", arrival.time().toEpochMilli());
    context.put("resourceId", route.key());
    context.put("resourcePath", route.template());
    context.put("stage", api.stage());
    Json.putTextsOrNull(event, "pathParameters", EventV2.decoded(route.pathParameters()));
    Json.putTextsOrNull(event, "stageVariables", api.stageVariables());
    // [?] Recorded are an empty body and application/octet-stream; the rest is as in format 2.0.
    ProxyEvent.putBody(event, request.body(), !MediaTypes.isText(request.header("content-type")));
    return Json.write(event);
  }
}
