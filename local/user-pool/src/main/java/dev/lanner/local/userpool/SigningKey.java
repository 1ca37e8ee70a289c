package dev.lanner.local.userpool;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An RSA key that signs tokens with RS256.
final class SigningKey {
  private static final int BITS = 2048;

  private final String id;
  private final RSAPublicKey publicKey;
  private final PrivateKey privateKey;

  /// How a key is kept: both halves in base64.
  record Kept(String publicKey, String privateKey) {}

  private SigningKey(RSAPublicKey publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    try {
      // As long as Cognito's, with the = that some have stumbled over.
      this.id =
          Base64.getEncoder()
              .encodeToString(MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  static SigningKey make() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      var pair = generator.generateKeyPair();
      return new SigningKey((RSAPublicKey) pair.getPublic(), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA.", e);
    }
  }

  static SigningKey of(Kept kept) {
    try {
      var factory = KeyFactory.getInstance("RSA");
      var decoder = Base64.getDecoder();
      return new SigningKey(
          (RSAPublicKey)
              factory.generatePublic(new X509EncodedKeySpec(decoder.decode(kept.publicKey))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(kept.privateKey))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new LocalUserPoolException(
          "A signing key that was kept cannot be read. Delete the data folder to begin anew.", e);
    }
  }

  Kept keep() {
    var encoder = Base64.getEncoder();
    return new Kept(
        encoder.encodeToString(publicKey.getEncoded()),
        encoder.encodeToString(privateKey.getEncoded()));
  }

  /// For a JSON web key set.
  ObjectNode toJwk() {
    return Json.object()
        .put("alg", "RS256")
        .put("e", unsigned(publicKey.getPublicExponent().toByteArray()))
        .put("kid", id)
        .put("kty", "RSA")
        .put("n", unsigned(publicKey.getModulus().toByteArray()))
        .put("use", "sig");
  }

  /// The token with these claims.
  String sign(ObjectNode claims) {
    var header = Json.object().put("kid", id).put("alg", "RS256");
    var text = base64(header) + "." + base64(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey);
      signature.update(Secrets.utf8(text));
      return text + "." + Secrets.base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key of ours signs.", e);
    }
  }

  /// The claims of a token that this key signed.
  ///
  /// @return no object, when it did not
  JsonNode verify(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Json.MAPPER.nullNode();
    }
    try {
      var decoder = Base64.getUrlDecoder();
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(publicKey);
      signature.update(Secrets.utf8(parts[0] + "." + parts[1]));
      return signature.verify(decoder.decode(parts[2]))
          ? Json.MAPPER.readTree(decoder.decode(parts[1]))
          : Json.MAPPER.nullNode();
    } catch (GeneralSecurityException | IllegalArgumentException | JacksonException _) {
      return Json.MAPPER.nullNode();
    }
  }

  private static String base64(ObjectNode json) {
    return Secrets.base64(Secrets.utf8(json.toString()));
  }

  private static String unsigned(byte[] number) {
    return Secrets.base64(number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number);
  }
}
