package dev.lanner.maven.packaging;

import dev.lanner.local.gateway.Api;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.WebSocketApi;
import dev.lanner.local.gateway.WebSocketConnection;
import dev.lanner.local.runtimeapi.Payload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// An event for each route of a WebSocket API. What messages hold is not in the model, so they have
/// their route key alone.
final class WebSocketSamples {
  private static final WebSocketApi API =
      new WebSocketApi(
          Api.local(URI.create("https://example.execute-api.us-east-1.amazonaws.com"))
              .withStage("prod"));
  private static final HttpRequest HANDSHAKE = HttpRequest.builder("GET", "/").build();
  private static final WebSocketConnection CONNECTION =
      WebSocketConnection.of("R1kmxc2VNjMCFIA=", HANDSHAKE, HttpSamples.ARRIVAL);

  private WebSocketSamples() {}

  static List<Sample> of(JsonNode function) {
    String handler = function.path("handler").asString("");
    var samples = new ArrayList<Sample>();
    for (JsonNode route : function.path("routes")) {
      String key = route.path("routeKey").asString("");
      samples.add(new Sample(key, handler, Payload.of(event(key).toByteArray())));
    }
    return samples;
  }

  private static ByteString event(String key) {
    return switch (key) {
      case "$connect" -> API.connectEvent(HANDSHAKE, CONNECTION, HttpSamples.ARRIVAL);
      case "$disconnect" -> API.disconnectEvent(CONNECTION, HttpSamples.ARRIVAL, 1000, "");
      default -> {
        var message = JsonNodeFactory.instance.objectNode().put("action", key).toString();
        yield API.messageEvent(CONNECTION, HttpSamples.ARRIVAL, key, "R1knPc2ntjMCFIA=", message);
      }
    };
  }
}
