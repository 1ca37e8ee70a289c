package dev.lanner.auth;

/// No policy says what was decided.
final class InexpressibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param why in words that follow "as"
  InexpressibleException(String why) {
    super(
        "API Gateway takes no policy that allows exactly what was decided, as "
            + why
            + ". Allow both, allow all routes with allowAll and except, return a NarrowDecision, or rename one of the routes.");
  }
}
