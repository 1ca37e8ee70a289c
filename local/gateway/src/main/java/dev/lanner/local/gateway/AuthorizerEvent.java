package dev.lanner.local.gateway;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Writes the events of Lambda authorizers: those of the functions behind them, without the body.
///
/// @param arn of the method or route that is called
/// @param identities the values at each identity source
record AuthorizerEvent(
    AuthorizerForm form, LambdaAuthorizer authorizer, String arn, List<List<String>> identities) {

  /// @param functionEvent of the function, as if nobody had authorized the request
  ByteString toJson(ByteString functionEvent) {
    var event = Json.object();
    if (authorizer.type() == LambdaAuthorizer.Type.TOKEN) {
      event.put("type", "TOKEN");
      event.put("methodArn", arn);
      // [?] Of several values the last one, as in `headers`.
      event.put("authorizationToken", identities.getFirst().getLast());
      return Json.write(event);
    }
    var request = Json.readObject("The event", functionEvent.utf8());
    request.remove(List.of("body", "isBase64Encoded"));
    switch (form) {
      case HTTP_API_2_0 -> {
        event.set("version", request.remove("version"));
        event.put("type", "REQUEST");
        event.put("routeArn", arn);
        putIdentities(event);
      }
      case HTTP_API_1_0 -> {
        event.set("version", request.remove("version"));
        event.put("type", "REQUEST");
        event.put("methodArn", arn);
        var joined = String.join(",", joined());
        event.put("identitySource", joined);
        event.put("authorizationToken", joined);
      }
      case REST_API, WEBSOCKET_API -> {
        event.put("type", "REQUEST");
        event.put("methodArn", arn);
      }
    }
    event.setAll(request);
    return Json.write(event);
  }

  private void putIdentities(ObjectNode event) {
    if (identities.isEmpty()) {
      event.putNull("identitySource");
    } else {
      Json.putList(event, "identitySource", joined());
    }
  }

  private List<String> joined() {
    return identities.stream().map(values -> String.join(",", values)).toList();
  }
}
