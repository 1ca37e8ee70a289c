package dev.lanner.auth;

/// Fails an invocation with exactly the message that API Gateway answers with 401. Authorizers may
/// throw it, and {@link Decision#unauthorized} comes to it. It has no stack trace, as it is no
/// failure.
public final class UnauthorizedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Makes one.
  public UnauthorizedException() {
    super("Unauthorized", null, false, false);
  }
}
