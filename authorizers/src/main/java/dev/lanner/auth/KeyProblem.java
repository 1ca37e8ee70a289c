package dev.lanner.auth;

import org.jspecify.annotations.Nullable;

/// A set of keys cannot be had or cannot be used. The message says why, without key ids.
class KeyProblem extends Exception {
  private static final long serialVersionUID = 1L;

  KeyProblem(String message) {
    this(message, null);
  }

  KeyProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
