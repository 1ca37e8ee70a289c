package dev.lanner.local.gateway;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Writes the events of a WebSocket API, their members in the order in which AWS has them.
record WebSocketEvent(Api api, WebSocketConnection connection, Arrival arrival) {

  ByteString connect(HttpRequest handshake) {
    var event = Json.object();
    ProxyEvent.putHeaders(event, RestApiEvent.headers(handshake, api, arrival));
    var query = QueryParameter.parseLeniently(handshake.query());
    if (!query.isEmpty()) {
      ProxyEvent.putQuery(event, query);
    }
    var context = event.putObject("requestContext");
    context.put("routeKey", "$connect");
    putContext(context, "CONNECT", null);
    return finished(event);
  }

  ByteString message(String routeKey, String messageId, String message) {
    var event = Json.object();
    var context = event.putObject("requestContext");
    context.put("routeKey", routeKey);
    context.put("messageId", messageId);
    putContext(context, "MESSAGE", null);
    event.put("body", message);
    return finished(event);
  }

  ByteString disconnect(int statusCode, String reason) {
    var event = Json.object();
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", List.of(api.authority()));
    headers.put("x-api-key", List.of(""));
    headers.put("X-Forwarded-For", List.of(""));
    headers.put("x-restapi", List.of(""));
    var single = event.putObject("headers");
    headers.forEach((name, values) -> single.put(name, values.getLast()));
    Json.putLists(event, "multiValueHeaders", headers);
    var context = event.putObject("requestContext");
    context.put("routeKey", "$disconnect");
    context.put("disconnectStatusCode", statusCode);
    putContext(context, "DISCONNECT", reason);
    return finished(event);
  }

  /// What the API tells the client by itself, as the text of a frame or the body of a response.
  String toClient(String message) {
    var frame = Json.object();
    frame.put("message", message);
    frame.put("connectionId", connection.id());
    frame.put("requestId", arrival.extendedRequestId());
    return Json.write(frame).utf8();
  }

  private void putContext(ObjectNode context, String eventType, @Nullable String disconnectReason) {
    if (connection.authorization() instanceof Authorization.Lambda lambda) {
      var authorizer = context.putObject("authorizer");
      Identity.putPrincipalAndTexts(authorizer, lambda);
      authorizer.put("integrationLatency", lambda.latencyMillis());
    }
    context.put("eventType", eventType);
    context.put("extendedRequestId", arrival.extendedRequestId());
    context.put("requestTime", RequestTime.format(arrival.time()));
    context.put("messageDirection", "IN");
    if (disconnectReason != null) {
      context.put("disconnectReason", disconnectReason);
    }
    context.put("stage", api.stage());
    context.put("connectedAt", connection.connectedAt().toEpochMilli());
    context.put("requestTimeEpoch", arrival.time().toEpochMilli());
    var identity = context.putObject("identity");
    if (connection.userAgent() != null) {
      identity.put("userAgent", connection.userAgent());
    }
    identity.put("sourceIp", connection.sourceIp());
    context.put("requestId", arrival.extendedRequestId());
    context.put("domainName", api.domainName());
    context.put("connectionId", connection.id());
    context.put("apiId", api.apiId());
  }

  private ByteString finished(ObjectNode event) {
    Json.putTextsIfAny(event, "stageVariables", api.stageVariables());
    event.put("isBase64Encoded", false);
    return Json.write(event);
  }
}
