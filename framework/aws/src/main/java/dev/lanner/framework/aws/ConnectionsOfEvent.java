package dev.lanner.framework.aws;

import dev.lanner.framework.Binder;
import dev.lanner.framework.Request;
import dev.lanner.framework.WebSocketRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Binds parameters of the type {@link Connections}: to the endpoint that the environment names, or
/// else the API and stage that the event came from.
@Singleton
public final class ConnectionsOfEvent implements Binder<Connections> {
  private final Connections connections;

  @Inject
  ConnectionsOfEvent(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Connections bind(Request request) {
    return !connections.hasEndpoint() && request instanceof WebSocketRequest event
        ? connections.at(event.connection().endpoint())
        : connections;
  }
}
