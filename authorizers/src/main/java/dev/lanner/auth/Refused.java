package dev.lanner.auth;

/// Ends a verification. It has no stack trace, so that refusing costs an attacker's token next to
/// nothing, and no message, so that nothing of the token can get into one.
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;

  Refused(RejectionReason reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  RejectionReason reason() {
    return reason;
  }
}
