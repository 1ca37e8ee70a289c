package dev.lanner.framework.spi;

/// The routes of a WebSocket API.
public interface MessageRoutes extends Endpoints {
  /// The number of the method for a route key, or {@link #NONE}.
  int find(String routeKey);
}
