package dev.lanner.auth;

import java.net.URI;

/// The addresses of Cognito user pools.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying
///   JSON web tokens</a>
final class UserPoolIssuer {
  private static final int LONGEST_ID = 55;

  private UserPoolIssuer() {}

  static String of(String poolId) {
    return address("cognito-idp.", poolId);
  }

  static String multiRegionOf(String poolId) {
    return address("issuer-cognito-idp.", poolId);
  }

  static KeySource keysOf(String issuer) {
    return KeySource.jwks(URI.create(issuer + "/.well-known/jwks.json"));
  }

  private static String address(String service, String poolId) {
    String region = poolId.substring(0, Math.max(0, poolId.indexOf('_')));
    if (!isPool(poolId) || region.isEmpty()) {
      throw new IllegalArgumentException(
          poolId
              + " is not the id of a user pool. It is a region, an underscore and letters and digits:"
              + " eu-central-1_Ab129faBb. Cognito's console shows it.");
    }
    return "https://" + service + region + domain(region) + "/" + poolId;
  }

  private static boolean isPool(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean isLetterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!isLetterOrDigit && c != '_' && c != '-') {
        return false;
      }
    }
    return id.length() <= LONGEST_ID && id.indexOf('_') < id.length() - 1;
  }

  private static String domain(String region) {
    if (region.startsWith("cn-")) {
      return ".amazonaws.com.cn";
    }
    return region.startsWith("eusc-") ? ".amazonaws.eu" : ".amazonaws.com";
  }
}
