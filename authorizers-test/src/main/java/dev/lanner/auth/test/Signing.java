package dev.lanner.auth.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import java.util.UUID;

/// RS256, as Cognito signs.
final class Signing {
  private static final int BITS = 2048;

  private Signing() {}

  static RSAKey key() {
    return key(UUID.randomUUID().toString());
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(id)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has RSA.", e);
    }
  }

  static String sign(RSAKey key, Map<String, Object> claims) {
    var token =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new Payload(claims));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A key of ours signs.", e);
    }
    return token.serialize();
  }

  /// A token of the algorithm `none`.
  static String unsigned(Map<String, Object> claims) {
    return new PlainObject(new Payload(claims)).serialize();
  }
}
