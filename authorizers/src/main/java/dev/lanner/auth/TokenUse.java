package dev.lanner.auth;

import org.jspecify.annotations.Nullable;

/// What a token of a Cognito user pool is for: its claim `token_use`.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying
///   JSON web tokens</a>
public enum TokenUse {
  /// An access token: what the caller may do. It names its client in `client_id`.
  ACCESS("access"),

  /// An ID token: who the caller is. It names its client in `aud`.
  ID("id");

  private final String claim;

  TokenUse(String claim) {
    this.claim = claim;
  }

  /// The use with this value of the claim, or `null` when there is none.
  static @Nullable TokenUse of(@Nullable String claim) {
    return ACCESS.claim.equals(claim) ? ACCESS : ID.claim.equals(claim) ? ID : null;
  }
}
