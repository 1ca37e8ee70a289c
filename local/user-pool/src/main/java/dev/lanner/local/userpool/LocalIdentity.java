package dev.lanner.local.userpool;

import java.time.Instant;
import java.util.Map;

/// For whom a [LocalIdentityPool] gave credentials.
///
/// @param id such as `local:3f291106-…`, which is not the user's `sub`
/// @param identityPoolId of the pool
/// @param expiration of the credentials
public record LocalIdentity(String id, String identityPoolId, Instant expiration) {
  private static final String PREFIX = "cognito-identity.amazonaws.com:";

  /// What policies know of whoever signs with the credentials, by condition key:
  /// `cognito-identity.amazonaws.com:sub`, `:aud` and `:amr`.
  public Map<String, String> conditionKeys() {
    return Map.of(
        PREFIX + "sub", id, PREFIX + "aud", identityPoolId, PREFIX + "amr", "authenticated");
  }
}
