package dev.lanner.auth;

/// What a verifier says about a token.
public sealed interface Verification {
  /// The token is genuine, of an issuer that is trusted, for whom it was asked, and now.
  ///
  /// @param claims what the issuer says in it
  record Verified(TokenClaims claims) implements Verification {}

  /// The token is to be refused.
  ///
  /// @param reason for the log, not for the caller; its {@linkplain RejectionReason#status()
  ///   status} is for the caller
  record Rejected(RejectionReason reason) implements Verification {}
}
