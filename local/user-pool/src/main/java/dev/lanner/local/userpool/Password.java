package dev.lanner.local.userpool;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// How a password is kept: by PBKDF2 with HMAC-SHA256, for those who send it, and by what SRP
/// needs, for those who do not.
///
/// @param iterations of PBKDF2
/// @param salt of PBKDF2, base64
/// @param hash of PBKDF2, base64
record Password(int iterations, String salt, String hash, Srp.Verifier srp) {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  // A hundredth of what a service on the internet needs: tests sign in hundreds of times, and the
  // passwords here are those of developers' examples.
  private static final int ITERATIONS = 6_000;

  static Password of(PoolSettings settings, String username, String text) {
    var salt = Secrets.bytes(SALT_BYTES);
    return new Password(
        ITERATIONS,
        Secrets.base64(salt),
        derive(text, salt, ITERATIONS),
        Srp.Verifier.of(settings, username, text));
  }

  boolean matches(String text) {
    return Secrets.same(hash, derive(text, Base64.getUrlDecoder().decode(salt), iterations));
  }

  private static String derive(String text, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(text.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return Secrets.base64(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2.", e);
    } finally {
      spec.clearPassword();
    }
  }
}
