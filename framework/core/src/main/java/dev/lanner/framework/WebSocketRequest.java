package dev.lanner.framework;

import org.jspecify.annotations.Nullable;

/// An event of a WebSocket API. When a client connects it has the header fields and the query of
/// the handshake; a message has its {@linkplain #body() bytes} and neither.
public interface WebSocketRequest extends Request {
  /// The connection that it is about.
  Connection connection();

  /// The route, for example `say`, `$connect`, `$disconnect` or `$default`.
  String routeKey();

  /// The id that API Gateway gave the message, or `null` when it is none.
  @Nullable String messageId();

  /// Why the connection has ended, a close code of RFC 6455, 7.4.1; 0 while it has not.
  int disconnectStatusCode();

  /// Why the connection has ended, in words of the client or of API Gateway, or `null`.
  @Nullable String disconnectReason();
}
