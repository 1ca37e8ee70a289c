package dev.lanner.framework.aws;

import org.jspecify.annotations.Nullable;

/// A call of {@link Connections} that failed.
///
/// The message says what to do about it. It holds no connection id, nothing of a message and no
/// credentials.
public final class ConnectionsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int status;

  ConnectionsException(Kind kind, int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.status = status;
  }

  /// What it was.
  public Kind kind() {
    return kind;
  }

  /// The status of the gateway's last answer; 0 when there was none.
  public int status() {
    return status;
  }

  /// What a failure was. Names stay as they are; others may be added.
  public enum Kind {
    /// An environment variable is missing: the endpoint, the region or the credentials.
    CONFIGURATION,

    /// There were no credentials to be had, or the gateway does not accept them.
    CREDENTIALS,

    /// The function's role may not do that (403).
    FORBIDDEN,

    /// The message is larger than 128 KB (413).
    TOO_LARGE,

    /// The gateway took the call for wrong, in another way than the others (any other status).
    REJECTED,

    /// Too many calls, or more messages than the client takes (429), each time it was tried.
    THROTTLED,

    /// The gateway failed (5xx), each time it was tried.
    UNAVAILABLE,

    /// No connection, or none that lasted until the answer, each time it was tried. A message may
    /// have been delivered.
    UNREACHABLE,

    /// The deadline of the invocation is too near for the call to begin.
    OUT_OF_TIME,

    /// The thread was interrupted. A message may have been delivered.
    INTERRUPTED,

    /// The answer is not what AWS documents.
    UNREADABLE
  }
}
