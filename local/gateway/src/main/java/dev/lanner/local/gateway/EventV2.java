package dev.lanner.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Writes an event of payload format 2.0, its members in the order of AWS's example.
///
/// @param accountId of the API, or whose a Function URL says that the caller is
/// @param routeKey such as `GET /orders/{id}` or `$default`
/// @param rawPath as this front end has it
/// @param path decoded
/// @param headers those of the event
/// @param pathParameters decoded
record EventV2(
    Api api,
    HttpRequest request,
    String accountId,
    String requestId,
    String routeKey,
    String rawPath,
    String path,
    EventHeaders headers,
    List<QueryParameter> query,
    Map<String, String> pathParameters,
    Arrival arrival,
    Authorization authorization) {

  ByteString toJson() {
    var event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.put("rawPath", rawPath);
    event.put("rawQueryString", request.query());
    var cookies = cookies();
    if (!cookies.isEmpty()) {
      Json.putList(event, "cookies", cookies);
    }
    Json.putTextsIfAny(event, "headers", headers.joined());
    Json.putTextsIfAny(event, "queryStringParameters", QueryParameter.joined(query));
    putRequestContext(event);
    putBody(event);
    Json.putTextsIfAny(event, "pathParameters", pathParameters);
    event.put("isBase64Encoded", isBase64Encoded());
    Json.putTextsIfAny(event, "stageVariables", api.stageVariables());
    return Json.write(event);
  }

  private void putRequestContext(ObjectNode event) {
    var context = event.putObject("requestContext");
    context.put("accountId", accountId);
    context.put("apiId", api.apiId());
    putAuthorizer(context);
    context.put("domainName", api.domainName());
    context.put("domainPrefix", api.domainPrefix());
    var http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", path);
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    var userAgent = request.header("user-agent");
    http.put("userAgent", userAgent == null ? "" : userAgent);
    context.put("requestId", requestId);
    context.put("routeKey", routeKey);
    context.put("stage", api.stage());
    context.put("time", RequestTime.format(arrival.time()));
    context.put("timeEpoch", arrival.time().toEpochMilli());
  }

  private void putAuthorizer(ObjectNode context) {
    switch (authorization) {
      case Authorization.Jwt jwt ->
          Identity.putClaimsAndScopes(context.putObject("authorizer").putObject("jwt"), jwt);
      case Authorization.Lambda lambda ->
          context.putObject("authorizer").set("lambda", lambda.contextJson());
      case Authorization.Iam iam -> Identity.putIam(context.putObject("authorizer"), iam);
      case Authorization.None _, Authorization.Oidc _ -> {}
    }
  }

  private void putBody(ObjectNode event) {
    if (isBase64Encoded()) {
      event.put("body", request.body().base64());
    } else if (!request.body().isEmpty()) {
      // [?] UTF-8 whatever the charset parameter says; a Content-Encoding changes nothing either.
      event.put("body", request.body().utf8());
    }
  }

  private boolean isBase64Encoded() {
    return !request.body().isEmpty() && !MediaTypes.isText(request.header("content-type"));
  }

  private List<String> cookies() {
    return request.headers().values("cookie").stream()
        .flatMap(value -> Stream.of(value.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  static Map<String, String> decoded(Map<String, String> pathParameters) {
    var decoded = new LinkedHashMap<String, String>();
    pathParameters.forEach((name, sent) -> {
      var value = PercentEncoding.decodePathParameter(sent);
      decoded.put(name, value == null ? sent : value);
    });
    return decoded;
  }
}
