package dev.lanner.auth;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/// A key pair made for this run, with the JSON that an issuer would publish.
///
/// @param jcaName what its owner signs with
record TestKey(String id, KeyPair pair, String jcaName, String jwk) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /// @param algorithm for the JSON, or `null`
  static TestKey rsa(String id, int bits, String algorithm) {
    KeyPair pair = pair("RSA", bits);
    var jwk = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).keyID(id);
    if (algorithm != null) {
      jwk.algorithm(Algorithm.parse(algorithm)).keyUse(KeyUse.SIGNATURE);
    }
    return new TestKey(id, pair, "SHA256withRSA", jwk.build().toJSONString());
  }

  static TestKey ec(String id, Curve curve, String algorithm) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve.getStdName()));
      KeyPair pair = generator.generateKeyPair();
      String jwk =
          new ECKey.Builder(curve, (ECPublicKey) pair.getPublic())
              .keyID(id)
              .algorithm(Algorithm.parse(algorithm))
              .build()
              .toJSONString();
      return new TestKey(id, pair, "SHA256withECDSAinP1363Format", jwk);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static TestKey ed25519(String id) {
    KeyPair pair = pair("Ed25519", 255);
    byte[] encoded = pair.getPublic().getEncoded();
    String x = BASE64.encodeToString(java.util.Arrays.copyOfRange(encoded, 12, 44));
    String jwk =
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"x\":\"%s\"}"
            .formatted(id, x);
    return new TestKey(id, pair, "Ed25519", jwk);
  }

  private static KeyPair pair(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// The JSON with one member more, or another value of it.
  TestKey withMember(String name, String value) {
    String without = jwk.replaceAll(",?\"" + name + "\":\"[^\"]*\"", "").replace("{,", "{");
    return new TestKey(
        id,
        pair,
        jcaName,
        without.substring(0, without.length() - 1) + ",\"" + name + "\":" + value + "}");
  }

  TestKey signingWith(String otherJcaName) {
    return new TestKey(id, pair, otherJcaName, jwk);
  }

  /// The token with this header and these claims.
  String sign(Object header, Object claims) {
    String text = base64(header.toString()) + "." + base64(claims.toString());
    return text + "." + base64(signature(text));
  }

  byte[] signature(String text) {
    try {
      var signature = Signature.getInstance(jcaName);
      if (jcaName.equals("RSASSA-PSS")) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.ISO_8859_1));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }

  static String set(TestKey... keys) {
    return java.util.Arrays.stream(keys)
        .map(TestKey::jwk)
        .collect(java.util.stream.Collectors.joining(",", "{\"keys\":[", "]}"));
  }
}
