package dev.lanner.local.gateway;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Writes the event of a REST API, its members in the order in which AWS has them.
record RestApiEvent(
    RestApi restApi, HttpRequest request, Route route, Arrival arrival, Caller caller) {
  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "content-length",
          "content-md5",
          "expect",
          "max-forwards",
          "proxy-authenticate",
          "server",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate");

  ByteString toJson(RestPath path) {
    var api = restApi.api();
    var event = Json.object();
    event.put("resource", route.template());
    event.put("path", path.path());
    event.put("httpMethod", request.method());
    ProxyEvent.putHeaders(event, headers(request, api, arrival));
    // [?] A malformed escape is assumed to stay as sent.
    ProxyEvent.putQuery(event, QueryParameter.parseLeniently(request.query()));
    Json.putTextsOrNull(event, "pathParameters", route.pathParameters());
    Json.putTextsOrNull(event, "stageVariables", api.stageVariables());
    putRequestContext(event, path);
    ProxyEvent.putBody(
        event,
        request.body(),
        MediaTypes.contentMatches(restApi.binaryMediaTypes(), request.header("content-type")));
    return Json.write(event);
  }

  /// The headers of a request to a REST API or of the handshake of a WebSocket API.
  static EventHeaders headers(HttpRequest request, Api api, Arrival arrival) {
    var headers = new EventHeaders(HeaderSpelling::ofRestApi);
    for (var header : request.headers()) {
      if (!DROPPED.contains(HeaderSpelling.lowerCase(header.name()))) {
        headers.add(header.name(), header.value());
      }
    }
    headers.addForwarded(request, api);
    headers.replace(
        "X-Amzn-Trace-Id",
        Arrival.bringsTrace(request) ? arrival.completeTrace(request) : arrival.traceId());
    return headers;
  }

  private void putRequestContext(ObjectNode event, RestPath path) {
    var api = restApi.api();
    var context = event.putObject("requestContext");
    context.put("resourceId", route.resourceId());
    putAuthorizer(context);
    context.put("resourcePath", route.template());
    context.put("httpMethod", request.method());
    context.put("extendedRequestId", arrival.extendedRequestId());
    context.put("requestTime", RequestTime.format(arrival.time()));
    context.put("path", path.contextPath());
    context.put("accountId", api.accountId());
    context.put("protocol", request.protocol());
    context.put("stage", api.stage());
    context.put("domainPrefix", api.domainPrefix());
    context.put("requestTimeEpoch", arrival.time().toEpochMilli());
    context.put("requestId", arrival.requestId());
    Identity.put(context, request, caller, request.header("user-agent"));
    context.put("domainName", api.domainName());
    context.put("deploymentId", restApi.deploymentId());
    context.put("apiId", api.apiId());
  }

  private void putAuthorizer(ObjectNode context) {
    switch (caller.authorization()) {
      case Authorization.Jwt jwt -> context.putObject("authorizer").set("claims", jwt.claimsJson());
      case Authorization.Lambda lambda -> {
        var authorizer = context.putObject("authorizer");
        Identity.putPrincipalAndTexts(authorizer, lambda);
        authorizer.put("integrationLatency", lambda.latencyMillis());
      }
      case Authorization.None _, Authorization.Iam _, Authorization.Oidc _ -> {}
    }
  }
}
