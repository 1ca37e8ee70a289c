package dev.lanner.framework.aws;

import org.jspecify.annotations.Nullable;

/// An {@link IdentityPool} gave no credentials.
///
/// The message says what to do about it. It holds nothing of a token.
public final class IdentityPoolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  IdentityPoolException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /// What it was.
  public Kind kind() {
    return kind;
  }

  /// What to answer a client: 403, 500 or 503.
  public int status() {
    return kind.status;
  }

  /// What a failure was. Names stay as they are; others may be added.
  public enum Kind {
    /// The pool does not take the token, or there is none (403).
    NOT_AUTHORIZED(403),

    /// The pool is not there, or not as it would have to be (500).
    CONFIGURATION(500),

    /// The pool cannot be reached, is failing or has too much to do (503).
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }
}
