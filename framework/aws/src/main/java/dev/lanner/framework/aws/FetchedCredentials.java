package dev.lanner.framework.aws;

import dev.lanner.framework.spi.Scalar;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// What a credentials endpoint hands out:
/// `{"AccessKeyId":…,"SecretAccessKey":…,"Token":…,"Expiration":"2026-11-20T09:30:00Z"}`.
///
/// @param expiration when they cease to be good, or `null` when that is not said
record FetchedCredentials(AwsCredentialsIdentity identity, @Nullable Instant expiration) {
  private static final JsonNames NAMES =
      JsonNames.of("AccessKeyId", "SecretAccessKey", "Token", "Expiration").required(0, 1);

  /// The credentials, or `null` when there are none in it.
  static @Nullable FetchedCredentials parse(Payload json) {
    try {
      return read(JsonReader.of(json));
    } catch (JsonException _) {
      return null; // Whatever it says is better not repeated.
    }
  }

  private static @Nullable FetchedCredentials read(JsonReader in) {
    String id = null;
    String secret = null;
    String token = null;
    Instant expiration = null;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> id = in.readString();
        case 1 -> secret = in.readString();
        case 2 -> token = in.readString();
        default -> expiration = Scalar.INSTANT.read(in);
      }
    }
    in.end();
    return id == null || secret == null || in.failed()
        ? null
        : new FetchedCredentials(
            Credentials.identity("The credentials endpoint", id, secret, token), expiration);
  }
}
