package dev.lanner.benchmarks.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// The signature by the JDK, and what it takes to hand it one. Its reading of the key set is as
/// simple as can be.
record RawVerifier(Signing signing, PublicKey key) implements Way.Verifier {
  static RawVerifier of(Fixture fixture) throws GeneralSecurityException {
    return new RawVerifier(fixture.signing(), key(fixture));
  }

  private static PublicKey key(Fixture fixture) throws GeneralSecurityException {
    if (fixture.signing() == Signing.RS256) {
      return KeyFactory.getInstance("RSA")
          .generatePublic(
              new RSAPublicKeySpec(number(fixture, "\"n\":\""), number(fixture, "\"e\":\"")));
    }
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(
                new ECPoint(number(fixture, "\"x\":\""), number(fixture, "\"y\":\"")),
                parameters.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger number(Fixture fixture, String member) {
    String json = fixture.keySet();
    int from = json.indexOf(member) + member.length();
    return new BigInteger(
        1, Base64.getUrlDecoder().decode(json.substring(from, json.indexOf('"', from))));
  }

  @Override
  public boolean verify(String token) {
    int dot = token.lastIndexOf('.');
    try {
      var signature = Signature.getInstance(signing.jca);
      signature.initVerify(key);
      signature.update(token.substring(0, dot).getBytes(US_ASCII));
      return signature.verify(
          Base64.getUrlDecoder().decode(token.substring(dot + 1).getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
