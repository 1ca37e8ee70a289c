package dev.lanner.local.userpool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and compares what nobody may guess.
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private Secrets() {}

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
        + text(LETTERS, 1).toUpperCase(Locale.ROOT)
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

  private static String text(String alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
