package dev.lanner.auth;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;

/// The algorithms that tokens may be signed with, of those in RFC 7518: all that have a public key.
/// `none` and the ones with a shared secret are not among them, so no mistake in settings can allow
/// them.
///
/// Verifying ES256 takes about twelve times as long as RS256 on the JVM.
public enum SignatureAlgorithm {
  /// RSASSA-PKCS1-v1_5 with SHA-256: what Cognito user pools sign with.
  RS256("SHA256withRSA", null, 0),
  /// RSASSA-PKCS1-v1_5 with SHA-384.
  RS384("SHA384withRSA", null, 0),
  /// RSASSA-PKCS1-v1_5 with SHA-512: what Cognito identity pools sign with.
  RS512("SHA512withRSA", null, 0),
  /// RSASSA-PSS with SHA-256.
  PS256("RSASSA-PSS", null, 32),
  /// RSASSA-PSS with SHA-384.
  PS384("RSASSA-PSS", null, 48),
  /// RSASSA-PSS with SHA-512.
  PS512("RSASSA-PSS", null, 64),
  /// ECDSA with P-256 and SHA-256: what load balancers sign with.
  ES256("SHA256withECDSAinP1363Format", "P-256", 64),
  /// ECDSA with P-384 and SHA-384.
  ES384("SHA384withECDSAinP1363Format", "P-384", 96),
  /// ECDSA with P-521 and SHA-512.
  ES512("SHA512withECDSAinP1363Format", "P-521", 132);

  private static final SignatureAlgorithm[] ALL = values();

  private final String jcaName;
  private final @Nullable String curve;

  /// Of the signature on a curve; of the salt with PSS, which is as long as the hash; else 0.
  private final int bytes;

  SignatureAlgorithm(String jcaName, @Nullable String curve, int bytes) {
    this.jcaName = jcaName;
    this.curve = curve;
    this.bytes = bytes;
  }

  /// The algorithm of this name, in this case, or `null`.
  static @Nullable SignatureAlgorithm named(String name) {
    for (SignatureAlgorithm each : ALL) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /// The algorithm for keys on this curve, or `null`.
  static @Nullable SignatureAlgorithm onCurve(String name) {
    for (SignatureAlgorithm each : ALL) {
      if (name.equals(each.curve)) {
        return each;
      }
    }
    return null;
  }

  /// Whether it is one for RSA keys; otherwise it is for those on its curve.
  boolean isRsa() {
    return curve == null;
  }

  /// Whether it may be used with an RSA key that does not say what it is for.
  boolean takes(PublicKey key) {
    return isRsa() && key instanceof RSAPublicKey;
  }

  /// Whether this is the signature of the first `length` bytes of the text.
  boolean verifies(PublicKey key, byte[] text, int length, byte[] signature) {
    if (!isRsa() && signature.length != bytes) {
      return false;
    }
    try {
      var verifier = Signature.getInstance(jcaName);
      if (isRsa() && bytes > 0) {
        String hash = "SHA-" + bytes * 8;
        verifier.setParameter(
            new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), bytes, 1));
      }
      verifier.initVerify(key);
      verifier.update(text, 0, length);
      return verifier.verify(signature);
    } catch (SignatureException _) {
      return false; // How the JDK refuses some shapes, with their sizes in the message.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK does not verify " + name() + " with this key.", e);
    }
  }
}
