package dev.lanner.local.gateway;

/// With which status a WebSocket ends when the API ends it, or when the client says none.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1">RFC 6455, 7.4.1</a>
public enum CloseCode {
  // [?] That AWS ends silent and old connections with this code is assumed.
  /// The connection was silent for ten minutes, or is two hours old.
  GOING_AWAY(1001, "Going away"),
  /// The client sent a binary message.
  UNSUPPORTED_DATA(1003, ""),
  /// The client's close frame has no status. Never sent; `$disconnect` shows it.
  NO_STATUS(1005, "Client-side close frame status not set"),
  /// The client sent a frame over 32 KB or a message over 128 KB.
  MESSAGE_TOO_BIG(1009, "");

  private final int status;
  private final String reason;

  CloseCode(int status, String reason) {
    this.status = status;
    this.reason = reason;
  }

  /// Four digits.
  public int status() {
    return status;
  }

  /// `disconnectReason` in the event of `$disconnect`; may be empty.
  public String reason() {
    return reason;
  }
}
