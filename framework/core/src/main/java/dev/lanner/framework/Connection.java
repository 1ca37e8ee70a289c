package dev.lanner.framework;

import java.net.URI;
import java.time.Instant;

/// The WebSocket connection that an event is about; a parameter of handlers in a {@link WebSocket}
/// class.
///
/// @param id what to post to, as long as the connection is there; may be kept in a table
/// @param connectedAt when it was made
/// @param endpoint of the API's stage, where posts to it go: `https://{domain}/{stage}`. The domain
///   is the API's own even when the client connected to a custom one, whose mapping stands for the
///   stage and is in no event
@BoundBy(Connection.FromEvent.class)
public record Connection(String id, Instant connectedAt, URI endpoint) {
  /// Takes it from the event.
  public static final class FromEvent implements Binder<Connection> {
    @Override
    public Connection bind(Request request) {
      if (request instanceof WebSocketRequest event) {
        return event.connection();
      }
      throw new IllegalStateException("An HTTP request has no WebSocket connection.");
    }
  }
}
