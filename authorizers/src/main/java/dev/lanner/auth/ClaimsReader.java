package dev.lanner.auth;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the claims that decide about a token. All others are checked for being JSON, and left
/// where they are until somebody asks.
///
/// A claim that is `null` is as if it were not there.
final class ClaimsReader {
  private static final JsonNames NAMES =
      JsonNames.of(
          "sub",
          "iss",
          "aud",
          "client_id",
          "azp",
          "token_use",
          "scope",
          "scp",
          "exp",
          "nbf",
          "iat",
          "cognito:groups");

  /// Later than every rule allows, and what an instant still prints well: the end of 9999.
  private static final double LAST_SECOND = 253_402_300_799.0;

  final byte[] json;

  @Nullable String subject;
  @Nullable String issuer;
  List<String> audience = List.of();
  @Nullable String clientId;
  @Nullable String authorizedParty;
  @Nullable TokenUse use;
  Set<String> scopes = Set.of();
  List<String> groups = List.of();
  @Nullable Instant expiresAt;
  @Nullable Instant notBefore;
  @Nullable Instant issuedAt;

  private ClaimsReader(byte[] json) {
    this.json = json;
  }

  /// @throws Refused when they are not a JSON object, or one is of the wrong kind
  static ClaimsReader read(byte[] json) throws Refused {
    var claims = new ClaimsReader(json);
    try {
      claims.read(StrictJson.ofToken(json));
      return claims;
    } catch (JsonException _) {
      throw new Refused(RejectionReason.CLAIMS);
    }
  }

  private void read(JsonReader in) {
    boolean hasScp = false;
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> subject = in.readString();
        case 1 -> issuer = in.readString();
        case 2 -> audience = StrictJson.textOrTexts(in);
        case 3 -> clientId = in.readString();
        case 4 -> authorizedParty = in.readString();
        case 5 -> use = TokenUse.of(in.readString());
        case 6 -> {
          Set<String> scope = scopes(in);
          scopes = hasScp ? scopes : scope;
        }
        case 7 -> {
          // API Gateway's JWT authorizers look at this one first, too.
          scopes = scopes(in);
          hasScp = true;
        }
        case 8 -> expiresAt = time(in);
        case 9 -> notBefore = time(in);
        case 10 -> issuedAt = time(in);
        default -> groups = StrictJson.texts(in);
      }
    }
    in.end();
  }

  /// The claim of this name, which has to be a list of texts. Empty when it is absent.
  List<String> texts(String name) throws Refused {
    try {
      var in = StrictJson.ofToken(json);
      in.beginObject();
      for (String each = in.nextName(); each != null; each = in.nextName()) {
        if (each.equals(name)) {
          return in.readNull() ? List.of() : StrictJson.texts(in);
        }
        in.skipValue();
      }
      return List.of();
    } catch (JsonException _) {
      throw new Refused(RejectionReason.CLAIMS);
    }
  }

  /// One text with a space between scopes, as in RFC 6749, or a list of texts.
  private static Set<String> scopes(JsonReader in) {
    List<String> texts = StrictJson.textOrTexts(in);
    var scopes = new LinkedHashSet<String>();
    for (String text : texts) {
      int from = 0;
      for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
        add(scopes, text.substring(from, space));
        from = space + 1;
      }
      add(scopes, text.substring(from));
    }
    return Collections.unmodifiableSet(scopes);
  }

  private static void add(Set<String> scopes, String scope) {
    if (!scope.isEmpty()) {
      scopes.add(scope);
    }
  }

  /// A `NumericDate`: seconds since 1970, possibly with a fraction. One outside of the years 1970
  /// to 9999 is the nearest in there, which the rules about times refuse just as well.
  static Instant time(JsonReader in) {
    double seconds = Math.clamp(in.readDouble(), 0.0, LAST_SECOND);
    long whole = (long) seconds;
    return Instant.ofEpochSecond(whole, (long) ((seconds - whole) * 1e9));
  }
}
