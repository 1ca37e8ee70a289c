package dev.lanner.auth;

import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of a JSON Web Key Set that are good for verifying. Immutable.
///
/// @param keys by their ids; at least one
/// @param warnings what was left out and why, each in one sentence, without key ids
record KeySet(Map<String, VerificationKey> keys, List<String> warnings) {
  static final int MOST_KEYS = 100;

  KeySet {
    keys = Map.copyOf(keys);
    warnings = List.copyOf(warnings);
  }

  /// The key of this id, or `null`.
  @Nullable VerificationKey get(String id) {
    return keys.get(id);
  }

  /// Reads a set.
  ///
  /// @param isLocal whether keys that everybody has are good enough
  /// @throws KeyProblem when it is no set, or none of its keys can be used
  static KeySet read(byte[] json, boolean isLocal) throws KeyProblem {
    List<Jwk> read;
    try {
      read = read(StrictJson.ofIssuer(json));
    } catch (JsonException e) {
      throw new KeyProblem(
          "is not a JSON Web Key Set: " + e.problem() + " (offset " + e.offset() + ")");
    }
    var keys = new HashMap<String, VerificationKey>();
    var warnings = new ArrayList<String>();
    Set<String> repeated = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      Jwk jwk = read.get(i);
      if (jwk.isForSignatures()) {
        try {
          var key = jwk.toKey(isLocal);
          var other = keys.putIfAbsent(key.id(), key);
          if (other != null && !other.isSame(key) && repeated.add(key.id())) {
            warnings.add("Two of its keys have the same kid, and both are left out.");
          }
        } catch (KeyProblem e) {
          warnings.add(
              "Key " + (i + 1) + " of " + read.size() + " is left out: it " + e.getMessage() + ".");
        }
      }
    }
    keys.keySet().removeAll(repeated);
    if (keys.isEmpty()) {
      String reasons = String.join(" ", warnings);
      throw new KeyProblem(
          "has no key to verify tokens with"
              + (reasons.isEmpty() ? "" : ". " + reasons.substring(0, reasons.length() - 1)));
    }
    return new KeySet(keys, warnings);
  }

  private static List<Jwk> read(JsonReader in) {
    List<Jwk> keys = List.of();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("keys")) {
        keys = keys(in);
      } else {
        in.skipValue();
      }
    }
    in.end();
    return keys;
  }

  private static List<Jwk> keys(JsonReader in) {
    var keys = new ArrayList<Jwk>();
    in.beginArray();
    while (in.hasNext()) {
      if (keys.size() == MOST_KEYS) {
        throw in.expected("at most " + MOST_KEYS + " keys");
      }
      keys.add(Jwk.read(in));
    }
    return keys;
  }
}
