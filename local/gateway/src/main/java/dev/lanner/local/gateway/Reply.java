package dev.lanner.local.gateway;

/// What a client gets for its message over a WebSocket.
public sealed interface Reply {
  /// Nothing. The function may still post to the connection.
  record Nothing() implements Reply {}

  /// A frame of text.
  record Frame(String text) implements Reply {}
}
