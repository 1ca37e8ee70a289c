package dev.lanner.auth;

/// The first thing that was wrong with a token, in the order in which a verifier looks: form,
/// header, claims, key, signature. The names are stable, for logs, metrics and alarms; others may
/// be added.
///
/// Nothing about a rejected token is proven: one that is {@link #EXPIRED} may be forged as well.
public enum RejectionReason {
  /// The token has more than 16 384 characters. Nothing of it was decoded.
  TOO_LARGE,

  /// It is not three parts in base64url without padding, each in its one canonical form.
  MALFORMED,

  /// The header is not a JSON object without repeated names, or a member is of the wrong kind, or
  /// `alg` or `kid` is missing.
  HEADER,

  /// The header asks for something that access and ID tokens have no use for: `crit`, `b64`, `zip`
  /// or `cty`.
  EXTENSION,

  /// The algorithm is not one that the issuer may use.
  ALGORITHM,

  /// The header's `typ` says that it is another kind of token.
  TYPE,

  /// The claims are not a JSON object without repeated names, with at most 32 levels and 256 names
  /// in all, or a claim is of the wrong kind, or `sub` or `exp` is missing.
  CLAIMS,

  /// Nobody trusts the issuer, or there is none.
  ISSUER,

  /// It is past `exp`.
  EXPIRED,

  /// It is before `nbf` or `iat`.
  NOT_YET_VALID,

  /// It is meant to live longer than tokens of the issuer may.
  LIFETIME,

  /// An ID token where an access token belongs, or the other way round.
  TOKEN_USE,

  /// It was issued to another client.
  CLIENT,

  /// It was issued for others.
  AUDIENCE,

  /// Another load balancer has signed it.
  SIGNER,

  /// The issuer has no such key.
  KEY_UNKNOWN,

  /// The key is for another algorithm than the token's.
  KEY_UNSUITABLE,

  /// The signature is not that of the key.
  SIGNATURE,

  /// The issuer's keys cannot be had, so nobody knows. This says nothing against the token.
  KEYS_UNAVAILABLE;

  /// The HTTP status to answer with: 503 for {@link #KEYS_UNAVAILABLE}, 401 for all others.
  public int status() {
    return this == KEYS_UNAVAILABLE ? 503 : 401;
  }
}
