package dev.lanner.local.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A client's connection to a WebSocket API, as all of its events show it.
///
/// @param id such as `R1kmxc2VNjMCFIA=`
/// @param connectedAt when the handshake arrived
/// @param sourceIp address of the client
/// @param userAgent that the handshake brought, or `null`
/// @param authorization what authorized the handshake
public record WebSocketConnection(
    String id,
    Instant connectedAt,
    String sourceIp,
    @Nullable String userAgent,
    Authorization authorization) {

  /// The connection that a handshake asks for, not authorized by anything.
  public static WebSocketConnection of(String id, HttpRequest handshake, Arrival arrival) {
    return new WebSocketConnection(
        id,
        arrival.time(),
        handshake.sourceIp(),
        handshake.header("user-agent"),
        new Authorization.None());
  }

  /// The same connection, authorized.
  public WebSocketConnection authorizedBy(Authorization otherAuthorization) {
    return new WebSocketConnection(id, connectedAt, sourceIp, userAgent, otherAuthorization);
  }
}
