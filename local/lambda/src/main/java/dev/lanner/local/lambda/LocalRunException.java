package dev.lanner.local.lambda;

/// A local run cannot start, or cannot go on. The message says what was found and what to do next;
/// it is fit to be shown without a stack trace.
public final class LocalRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalRunException(String message) {
    super(message);
  }

  LocalRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
