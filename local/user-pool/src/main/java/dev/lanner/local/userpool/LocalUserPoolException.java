package dev.lanner.local.userpool;

/// A local user pool cannot start, or cannot keep what it has. The message says what was found and
/// what to do next; it is fit to be shown without a stack trace.
public final class LocalUserPoolException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalUserPoolException(String message) {
    super(message);
  }

  LocalUserPoolException(String message, Throwable cause) {
    super(message, cause);
  }
}
