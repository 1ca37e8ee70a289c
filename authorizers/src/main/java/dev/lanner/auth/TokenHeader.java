package dev.lanner.auth;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonReader;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The header of a token, which says how it is signed. It says so itself, so all it may do is
/// choose among what is allowed.
///
/// @param algorithm `alg`, or `null` when it is none that is known here
/// @param keyId `kid`; a name to look up, which never becomes part of an address, a file name or a
///   message
/// @param type `typ`, or `null` when there is none
/// @param offersKey whether it has a key, or an address of one, of its own: `jwk`, `jku`, `x5c`,
///   `x5u`. They are ignored
record TokenHeader(
    @Nullable SignatureAlgorithm algorithm,
    String keyId,
    @Nullable String type,
    boolean offersKey) {
  static final int LONGEST_KEY_ID = 256;

  /// For tokens that do not say what they are, and those that say that they are access tokens of
  /// RFC 9068 or no special kind.
  static final Set<String> USUAL_TYPES = Set.of("", "jwt", "at+jwt");

  static TokenHeader read(byte[] json) throws Refused {
    try {
      return read(StrictJson.ofToken(json));
    } catch (JsonException _) {
      throw new Refused(RejectionReason.HEADER);
    }
  }

  /// The type in small letters, as RFC 7515 compares it, without `application/`, which may be left
  /// out; empty when there is none.
  String shortType() {
    if (type == null) {
      return "";
    }
    String shortType = type.toLowerCase(Locale.ROOT);
    return shortType.startsWith("application/") ? shortType.substring(12) : shortType;
  }

  private static TokenHeader read(JsonReader in) throws Refused {
    String algorithm = null;
    String keyId = null;
    String type = null;
    boolean offersKey = false;
    boolean isExtended = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "alg" -> algorithm = in.readString();
        case "kid" -> keyId = in.readString();
        case "typ" -> type = in.readString();
        case "crit", "b64", "zip", "cty" -> {
          isExtended = true;
          in.skipValue();
        }
        case "jwk", "jku", "x5c", "x5u" -> {
          offersKey = true;
          in.skipValue();
        }
        default -> in.skipValue();
      }
    }
    in.end();
    if (isExtended) {
      throw new Refused(RejectionReason.EXTENSION);
    }
    if (algorithm == null
        || keyId == null
        || (type != null && type.isEmpty())
        || keyId.length() > LONGEST_KEY_ID) {
      throw new Refused(RejectionReason.HEADER);
    }
    return new TokenHeader(SignatureAlgorithm.named(algorithm), keyId, type, offersKey);
  }
}
