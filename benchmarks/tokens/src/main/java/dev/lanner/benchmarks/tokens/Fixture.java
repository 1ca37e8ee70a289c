package dev.lanner.benchmarks.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// The key set of an issuer and a token of it, as Cognito's access tokens are: some 1100 characters
/// with RS256.
///
/// @param token of somebody who is in two groups, good for an hour from now on
/// @param expired the same, an hour too old
record Fixture(Signing signing, String keySet, String token, String expired) {
  static final String ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab129";
  static final String CLIENT = "7lhlkkfbfb4q5kpp90urffao";

  private static final String KEY_ID = "2p1uG4ZpDgTfNLjmRfGMUVvvNu3Mv1sJLuW0nXzCbTk=";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Fixture of(Signing signing) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(signing == Signing.RS256 ? "RSA" : "EC");
    if (signing == Signing.RS256) {
      generator.initialize(2048);
    } else {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    }
    KeyPair pair = generator.generateKeyPair();
    long now = Instant.now().getEpochSecond();
    return new Fixture(
        signing,
        "{\"keys\":[" + jwk(signing, pair) + "]}",
        sign(signing, pair, claims(now)),
        sign(signing, pair, claims(now - 7200)));
  }

  /// The same token with another signature.
  String forged() {
    int dot = token.lastIndexOf('.');
    char changed = token.charAt(dot + 10) == 'A' ? 'B' : 'A';
    return token.substring(0, dot + 10) + changed + token.substring(dot + 11);
  }

  void write(Path file) throws IOException {
    Files.write(file, List.of(signing.name(), keySet, token, expired));
  }

  static Fixture read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Fixture(Signing.valueOf(lines.get(0)), lines.get(1), lines.get(2), lines.get(3));
  }

  private static String claims(long issuedAt) {
    return """
    {"sub":"f3a4b8c2-10e1-70d6-3b1c-5d9f0a7e2c44","cognito:groups":["admins","editors"],\
    "iss":"%s","version":2,"client_id":"%s","origin_jti":"5d9f0a7e-2c44-4d1b-9a55-1f3a4b8c210e",\
    "token_use":"access","scope":"openid orders/read orders/write","auth_time":%d,"exp":%d,"iat":%d,\
    "jti":"0a7e2c44-5d9f-4c44-8b1c-f3a4b8c210e1","username":"f3a4b8c2-10e1-70d6-3b1c-5d9f0a7e2c44"}\
    """
        .formatted(ISSUER, CLIENT, issuedAt, issuedAt + 3600, issuedAt);
  }

  private static String sign(Signing signing, KeyPair pair, String claims)
      throws GeneralSecurityException {
    String header = "{\"kid\":\"" + KEY_ID + "\",\"alg\":\"" + signing.name() + "\"}";
    String text =
        BASE64.encodeToString(header.getBytes(UTF_8))
            + "."
            + BASE64.encodeToString(claims.getBytes(UTF_8));
    var signature = Signature.getInstance(signing.jca);
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(US_ASCII));
    return text + "." + BASE64.encodeToString(signature.sign());
  }

  private static String jwk(Signing signing, KeyPair pair) {
    String members;
    if (pair.getPublic() instanceof RSAPublicKey key) {
      members =
          "\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"AQAB\"".formatted(base64(key.getModulus(), 256));
    } else {
      var point = ((ECPublicKey) pair.getPublic()).getW();
      members =
          "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\""
              .formatted(base64(point.getAffineX(), 32), base64(point.getAffineY(), 32));
    }
    return "{\"kid\":\"" + KEY_ID + "\",\"alg\":\"" + signing.name() + "\"," + members + "}";
  }

  private static String base64(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    var fixed = new byte[length];
    int from = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, from, fixed, length - (bytes.length - from), bytes.length - from);
    return BASE64.encodeToString(fixed);
  }
}
