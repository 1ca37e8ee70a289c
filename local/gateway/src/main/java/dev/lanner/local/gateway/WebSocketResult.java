package dev.lanner.local.gateway;

import org.jspecify.annotations.Nullable;

/// Reads what a function returns to a WebSocket API.
final class WebSocketResult {
  private static final String INTERNAL_SERVER_ERROR = "Internal server error";

  private WebSocketResult() {}

  /// Any status of success lets the client in, with the subprotocol that the function chose. A
  /// function that returns no status is a failure [?].
  static Handshake handshake(WebSocketEvent event, ByteString payload) {
    var envelope = envelope(payload);
    try {
      if (envelope != null && envelope.has("statusCode")) {
        int status = envelope.status(true);
        return status < 300
            ? new Handshake.Accepted(subprotocol(envelope))
            // [?] Documented is the status; that the function's body goes with it is assumed.
            : new Handshake.Refused(HttpResponse.json(status, envelope.text("body")));
      }
    } catch (MalformedResultException _) {
      // A wrong type is a failure as well.
    }
    return refused(event, 502, INTERNAL_SERVER_ERROR);
  }

  /// The body is sent back, whatever the status. Without a route response, nobody looks at what the
  /// function returned.
  static Reply reply(WebSocketEvent event, ByteString payload, boolean hasRouteResponse) {
    if (!hasRouteResponse) {
      return new Reply.Nothing();
    }
    // [?] What is not an object, or has a body that is no text, is assumed to be a failure.
    var envelope = envelope(payload);
    try {
      if (envelope != null) {
        var body = envelope.text("body");
        return body.isEmpty() ? new Reply.Nothing() : new Reply.Frame(body);
      }
    } catch (MalformedResultException _) {
      // As said above.
    }
    return new Reply.Frame(event.toClient(INTERNAL_SERVER_ERROR));
  }

  static Handshake refused(WebSocketEvent event, int status, String message) {
    return new Handshake.Refused(HttpResponse.json(status, event.toClient(message)));
  }

  private static Headers subprotocol(Envelope envelope) {
    for (var header : envelope.singles("headers").entrySet()) {
      if (header.getKey().equalsIgnoreCase("Sec-WebSocket-Protocol")) {
        return Headers.of(new Header("Sec-WebSocket-Protocol", header.getValue()));
      }
    }
    return Headers.empty();
  }

  private static @Nullable Envelope envelope(ByteString payload) {
    var json = Json.read(payload);
    return json != null && json.isObject() ? new Envelope(json) : null;
  }
}
