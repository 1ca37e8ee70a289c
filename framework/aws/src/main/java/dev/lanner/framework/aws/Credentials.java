package dev.lanner.framework.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// The credentials of the function's role.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Environment
///   variables of Lambda</a>
sealed interface Credentials permits FixedCredentials, ContainerCredentials {
  /// Those that are good now.
  ///
  /// @throws ConnectionsException when there are none to be had
  AwsCredentialsIdentity current(Budget budget);

  /// Says that these were refused as expired.
  ///
  /// @return whether {@link #current} may return others
  boolean forget(AwsCredentialsIdentity expired);

  /// Credentials that have passed {@link #check}.
  ///
  /// @param token of temporary credentials, or `null`
  static AwsCredentialsIdentity identity(
      String origin, String id, String secret, @Nullable String token) {
    check(origin, "an access key id", id);
    check(origin, "a secret access key", secret);
    if (token == null) {
      return AwsCredentialsIdentity.create(id, secret);
    }
    check(origin, "a session token", token);
    return AwsSessionCredentialsIdentity.create(id, secret, token);
  }

  /// Refuses what cannot be in a header field: the JDK would do so with the value in its message.
  static void check(String origin, String what, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new ConnectionsException(
            ConnectionsException.Kind.CREDENTIALS,
            0,
            origin
                + " has "
                + what
                + " with a character at index "
                + i
                + " that is neither a letter nor a digit nor punctuation of ASCII.",
            null);
      }
    }
  }
}
