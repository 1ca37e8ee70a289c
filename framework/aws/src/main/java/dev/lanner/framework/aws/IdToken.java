package dev.lanner.framework.aws;

import dev.lanner.framework.NameValue;
import dev.lanner.framework.Request;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// An ID token as it came. Whether it is a good one is for the identity pool to say; what is read
/// here only ever makes it count for less long.
///
/// @param text the token
/// @param end its `exp`
record IdToken(String text, Instant end) {
  private static final String SCHEME = "Bearer ";
  private static final JsonNames NAMES = JsonNames.of("exp").required(0);

  /// Far behind any time that a token may have.
  private static final long LAST_SECOND = 253_402_300_799L;

  /// @throws IdentityPoolException when it has not the form of one
  static IdToken of(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
      throw malformed();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(text.substring(first + 1, second));
      return new IdToken(text, end(JsonReader.of(Payload.of(claims))));
    } catch (IllegalArgumentException | JsonException _) {
      // Whatever they say is better not repeated.
      throw malformed();
    }
  }

  /// The one in `Authorization: Bearer`.
  ///
  /// @throws IdentityPoolException when there is none, or several
  static IdToken of(Request request) {
    String value = authorization(request);
    if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new IdentityPoolException(
          IdentityPoolException.Kind.NOT_AUTHORIZED,
          "The request has no bearer token in Authorization, or several. An identity pool needs the ID token of its user.",
          null);
    }
    return of(value.substring(SCHEME.length()));
  }

  private static @Nullable String authorization(Request request) {
    String value = null;
    for (NameValue field : request.headers()) {
      if (field.name().equalsIgnoreCase("Authorization")) {
        if (value != null) {
          return null;
        }
        value = field.value();
      }
    }
    return value;
  }

  /// What to know it by. Another token never has the same, and it does not give the token away.
  String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static Instant end(JsonReader in) {
    long seconds = 0;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      seconds = in.readLong();
    }
    in.end();
    if (in.failed() || seconds < 0 || seconds > LAST_SECOND) {
      throw malformed();
    }
    return Instant.ofEpochSecond(seconds);
  }

  private static IdentityPoolException malformed() {
    return new IdentityPoolException(
        IdentityPoolException.Kind.NOT_AUTHORIZED,
        "What is given as an ID token is none: three parts with dots between them, the second of which is JSON in base64url with the number exp.",
        null);
  }

  @Override
  public String toString() {
    return "IdToken";
  }
}
