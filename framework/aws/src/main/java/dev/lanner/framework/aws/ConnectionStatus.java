package dev.lanner.framework.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A connection of a WebSocket API that is open.
///
/// @param connectedAt when it was opened
/// @param lastActiveAt when a message last went over it, in either direction
/// @param identity who opened it
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Commands
///   for connections</a>
public record ConnectionStatus(Instant connectedAt, Instant lastActiveAt, Identity identity) {
  /// Who opened a connection.
  ///
  /// @param sourceIp the address it came from, IPv4 or IPv6
  /// @param userAgent what the client calls itself, or `null` when it did not say
  public record Identity(String sourceIp, @Nullable String userAgent) {}
}
