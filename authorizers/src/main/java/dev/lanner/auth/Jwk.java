package dev.lanner.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JSON Web Key as it stands in a set, and what is wrong with it.
///
/// The members are read by our own reader, which refuses repeated names, and handed to Nimbus' key
/// classes, which know what a key has to be. Its JSON parser stays unused: it would double the time
/// of the first verification (`docs/adr/0015-verifying-tokens.md`).
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517</a>
final class Jwk {
  private static final JsonNames NAMES =
      JsonNames.of(
          "kty", "kid", "use", "alg", "n", "e", "crv", "x", "y", "key_ops", "d", "p", "q", "dp",
          "dq", "qi", "oth", "k");
  private static final int KEY_OPS = 9;

  /// The emulator cognito-local signs with a key of this id that everybody has.
  private static final String PUBLISHED_KEY = "CognitoLocal";

  private final @Nullable String[] texts = new @Nullable String[KEY_OPS];
  private @Nullable List<String> operations;
  private boolean isSecret;

  private Jwk() {}

  static Jwk read(JsonReader in) {
    var jwk = new Jwk();
    in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      if (name < KEY_OPS) {
        jwk.texts[name] = in.readString();
      } else if (name == KEY_OPS) {
        jwk.operations = StrictJson.texts(in);
      } else {
        jwk.isSecret = true;
        in.skipValue();
      }
    }
    return jwk;
  }

  private @Nullable String text(int name) {
    return texts[name];
  }

  private @Nullable String type() {
    return text(0);
  }

  /// Whether it is meant for signatures of a kind that this module knows. Sets have others, too,
  /// and rightly so.
  boolean isForSignatures() {
    String use = text(2);
    if ((use != null && !use.equals("sig"))
        || (operations != null && !operations.contains("verify"))) {
      return false;
    }
    String algorithm = text(3);
    return isSecret
        || "oct".equals(type())
        || (("RSA".equals(type()) || "EC".equals(type()))
            && (algorithm == null || SignatureAlgorithm.named(algorithm) != null));
  }

  /// The key.
  ///
  /// @param isLocal whether keys that everybody has are good enough
  /// @throws KeyProblem with what is wrong with it
  VerificationKey toKey(boolean isLocal) throws KeyProblem {
    String id = text(1);
    if (isSecret || "oct".equals(type())) {
      throw new KeyProblem("is a private or secret key, which is known to others now");
    }
    if (id == null || id.isEmpty()) {
      throw new KeyProblem("has no kid, by which tokens could name it");
    }
    if (id.equals(PUBLISHED_KEY) && !isLocal) {
      throw new KeyProblem(
          "is that of the emulator cognito-local, whose private half is published");
    }
    try {
      return "RSA".equals(type()) ? rsa(id) : ec(id);
    } catch (JOSEException | IllegalArgumentException | IllegalStateException _) {
      // Nimbus shows the values.
      throw new KeyProblem("is no " + type() + " key: a member is missing or its value impossible");
    }
  }

  private VerificationKey rsa(String id) throws KeyProblem, JOSEException {
    RSAPublicKey key =
        new RSAKey.Builder(base64(text(4)), base64(text(5))).build().toRSAPublicKey();
    int bits = key.getModulus().bitLength();
    if (bits < 2048 || bits > 8192) {
      throw new KeyProblem("is an RSA key of " + bits + " bits; 2048 to 8192 are taken");
    }
    BigInteger exponent = key.getPublicExponent();
    // The bounds of FIPS 186-5.
    if (!exponent.testBit(0) || exponent.bitLength() < 17 || exponent.bitLength() > 256) {
      throw new KeyProblem("is an RSA key with a public exponent that nobody should use");
    }
    String name = text(3);
    var algorithm = name == null ? null : SignatureAlgorithm.named(name);
    if (algorithm != null && !algorithm.isRsa()) {
      throw new KeyProblem("is an RSA key for another kind of algorithm");
    }
    return new VerificationKey(id, key, algorithm);
  }

  private VerificationKey ec(String id) throws KeyProblem, JOSEException {
    String curve = text(6);
    var algorithm = curve == null ? null : SignatureAlgorithm.onCurve(curve);
    if (curve == null || algorithm == null) {
      throw new KeyProblem("is an EC key on a curve that tokens do not use");
    }
    if (text(3) != null && !algorithm.name().equals(text(3))) {
      throw new KeyProblem("is an EC key for an algorithm of another curve");
    }
    // The builder checks that the point is on the curve.
    var key = new ECKey.Builder(Curve.parse(curve), base64(text(7)), base64(text(8))).build();
    return new VerificationKey(id, key.toECPublicKey(), algorithm);
  }

  private static Base64URL base64(@Nullable String text) throws KeyProblem {
    if (text == null) {
      throw new KeyProblem("lacks a part of the key");
    }
    byte[] canonical = text.getBytes(StandardCharsets.ISO_8859_1);
    if (Base64Url.decode(canonical, 0, canonical.length) == null) {
      throw new KeyProblem("has a part that is not base64url");
    }
    return new Base64URL(text);
  }
}
