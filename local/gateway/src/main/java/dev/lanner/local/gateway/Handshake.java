package dev.lanner.local.gateway;

/// The answer to a client that asks for a WebSocket.
public sealed interface Handshake {
  /// The connection is made.
  ///
  /// @param headers that the response to the upgrade has besides its own, such as
  ///   `Sec-WebSocket-Protocol`
  record Accepted(Headers headers) implements Handshake {}

  /// There is no connection.
  ///
  /// @param response to the upgrade request, complete
  record Refused(HttpResponse response) implements Handshake {}
}
