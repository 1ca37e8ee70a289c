package dev.lanner.runtime;

/// The Runtime API cannot be used any further: it is not there, refused a call, or answered with
/// something that is not the protocol. The process has to end, and Lambda replaces it.
public final class RuntimeApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// With what was found, what was expected and what to do next.
  public RuntimeApiException(String message) {
    super(message);
  }

  /// With the failure below it, whose text is part of the message already.
  public RuntimeApiException(String message, Throwable cause) {
    super(message, cause);
  }
}
