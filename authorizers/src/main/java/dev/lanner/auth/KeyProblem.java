package dev.lanner.auth;

import org.jspecify.annotations.Nullable;

/// Keys cannot be had or cannot be used. The message says why, without key ids.
final class KeyProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /// What was found cannot be used.
  KeyProblem(String message) {
    this(Kind.UNUSABLE, message, null);
  }

  KeyProblem(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  enum Kind {
    /// There is something else than keys, or keys that nobody should use.
    UNUSABLE,

    /// There is nothing.
    NOT_FOUND,

    /// Nobody knows what there is. Another attempt may fare better.
    UNREACHABLE
  }
}
