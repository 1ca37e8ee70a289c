package dev.lanner.auth;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/// A public key of an issuer, which has been found good.
///
/// @param id its `kid`
/// @param algorithm the only one that it may be used with; `null` for an RSA key that does not say
record VerificationKey(String id, PublicKey key, @Nullable SignatureAlgorithm algorithm) {
  boolean suits(SignatureAlgorithm wanted) {
    return algorithm == null ? wanted.takes(key) : algorithm == wanted;
  }

  /// Whether both are the same key, though read at different times.
  boolean isSame(VerificationKey other) {
    return key.equals(other.key);
  }
}
