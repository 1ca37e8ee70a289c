package dev.lanner.local.userpool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes and compares what nobody may guess.
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  // A hundredth of what a service on the internet needs: tests sign in hundreds of times, and the
  // passwords here are those of developers' examples.
  private static final int ITERATIONS = 6_000;

  private Secrets() {}

  /// How a password is kept: by PBKDF2 with HMAC-SHA256.
  record PasswordHash(int iterations, String salt, String hash) {
    static PasswordHash of(String password) {
      var salt = bytes(SALT_BYTES);
      return new PasswordHash(ITERATIONS, base64(salt), derive(password, salt, ITERATIONS));
    }

    boolean matches(String password) {
      return same(hash, derive(password, Base64.getUrlDecoder().decode(salt), iterations));
    }
  }

  /// Six digits, as Cognito's codes have.
  static String code() {
    return text(DIGITS, 6);
  }

  /// Lower-case letters and digits.
  static String id(int length) {
    return text(LETTERS + DIGITS, length);
  }

  /// A password that satisfies every policy of this length.
  static String password(int minLength) {
    return text(LETTERS, Math.max(minLength, 12) - 4)
        + text(LETTERS, 1).toUpperCase(java.util.Locale.ROOT)
        + text(DIGITS, 2)
        + "!";
  }

  /// Opaque, of 43 characters.
  static String token() {
    return base64(bytes(32));
  }

  static String sha256(String text) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /// What a client with a secret sends with a user's name.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash">Computing
  ///   secret hash values</a>
  static String secretHash(String secret, String username, String clientId) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(utf8(username + clientId)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
    }
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(utf8(one), utf8(other));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String derive(String password, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return base64(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has PBKDF2.", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String text(String alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
