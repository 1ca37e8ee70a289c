package dev.lanner.local.gateway;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A case of a WebSocket API.
final class WebSocketCase {
  private static final List<String> EVENT_TYPES = List.of("CONNECT", "MESSAGE", "DISCONNECT");
  private static final List<String> ROUTES = List.of("$connect", "$disconnect", "$default");

  private WebSocketCase() {}

  static void run(CaseObject given, boolean isRequest, ObjectNode result) {
    var settings = given.object("settings");
    var routes = Set.copyOf(settings.texts("routes", ROUTES));
    var api = settings.make(CaseFrontEnds::webSocketApi);
    var connection = given.object("connection").make(CaseInput::connection);
    var arrival = given.object("arrival").make(CaseInput::arrival);
    var step = new Step(api, routes, connection, arrival, given, result);
    if (isRequest) {
      switch (given.oneOf("eventType", EVENT_TYPES)) {
        case "CONNECT" -> step.connect();
        case "MESSAGE" -> step.message();
        default -> step.disconnect();
      }
    } else {
      switch (given.oneOf("eventType", EVENT_TYPES.subList(0, 2))) {
        case "CONNECT" -> step.answerToConnect();
        default -> step.answerToMessage();
      }
    }
  }

  private record Step(
      WebSocketApi api,
      Set<String> routes,
      WebSocketConnection connection,
      Arrival arrival,
      CaseObject given,
      ObjectNode result) {

    void connect() {
      var handshake = given.object("request").make(CaseInput::request);
      given.nothingElse();
      CaseOutput.putEvent(result, api.connectEvent(handshake, connectionOf(handshake), arrival));
    }

    void message() {
      boolean isBinary = given.has("messageBase64");
      var message = given.bytes("message", "messageBase64");
      int frameBytes =
          given.integer("frameBytes", Math.min(message.size(), WebSocketApi.MAX_FRAME_BYTES));
      var messageId = given.text("messageId", "AAAAAAAAAAAAAAM=");
      given.nothingElse();
      var closeCode = api.closeCodeFor(isBinary, frameBytes, message.size());
      if (closeCode.isPresent()) {
        result
            .putObject("close")
            .put("status", closeCode.get().status())
            .put("reason", closeCode.get().reason());
        return;
      }
      var route = api.routeOf(message.utf8(), routes);
      if (route.isEmpty()) {
        putReply(api.answerToMessage(connection, arrival, new Outcome.NoRoute(), false));
        return;
      }
      CaseOutput.putEvent(
          result, api.messageEvent(connection, arrival, route.get(), messageId, message.utf8()));
    }

    void disconnect() {
      int status = given.integer("statusCode", CloseCode.NO_STATUS.status());
      var reason = given.text("reason", status == 1005 ? CloseCode.NO_STATUS.reason() : "");
      given.nothingElse();
      CaseOutput.putEvent(result, api.disconnectEvent(connection, arrival, status, reason));
    }

    void answerToConnect() {
      var outcome = CaseOutcome.read(given, List.of(HttpApiAnswer.values()));
      given.nothingElse();
      switch (api.answerToConnect(connection, arrival, outcome)) {
        case Handshake.Accepted(var headers) ->
            CaseOutput.putHeaders(result.putObject("accepted"), headers);
        case Handshake.Refused(var response) -> CaseOutput.putResponse(result, response);
      }
    }

    void answerToMessage() {
      var outcome = CaseOutcome.read(given, List.of());
      boolean hasRouteResponse = given.flag("routeResponse");
      given.nothingElse();
      putReply(api.answerToMessage(connection, arrival, outcome, hasRouteResponse));
    }

    /// Address and user agent come from the handshake where the case does not say them.
    private WebSocketConnection connectionOf(HttpRequest handshake) {
      var said = given.object("connection");
      var ofHandshake = WebSocketConnection.of(connection.id(), handshake, arrival);
      return new WebSocketConnection(
          connection.id(),
          said.has("connectedAt") ? connection.connectedAt() : arrival.time(),
          said.has("sourceIp") ? connection.sourceIp() : ofHandshake.sourceIp(),
          said.has("userAgent") ? connection.userAgent() : ofHandshake.userAgent(),
          connection.authorization());
    }

    private void putReply(Reply reply) {
      switch (reply) {
        case Reply.Frame(var text) -> result.put("frame", text);
        case Reply.Nothing _ -> result.putNull("frame");
      }
    }
  }
}
