package dev.lanner.local.userpool;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The server's side of Secure Remote Password, with which a client proves that it knows a password
/// without sending it: SRP-6a over the 3072-bit group of RFC 5054, with SHA-256 and Cognito's own
/// ways of deriving a key and of signing with it.
///
/// Numbers are hashed as their shortest two's complement, a zero byte before a set first bit
/// included, which is what [BigInteger#toByteArray] gives.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5054">RFC 5054</a>
final class Srp {
  private static final BigInteger N =
      new BigInteger(
          """
          FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD
          EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
          EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F
          83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
          E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510
          15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
          ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C
          BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
          """
              .replace("\n", ""),
          16);
  private static final BigInteger G = BigInteger.TWO;
  private static final BigInteger K = new BigInteger(1, sha256(N.toByteArray(), G.toByteArray()));

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BITS = 128;
  private static final int PRIVATE_BITS = 256;
  private static final int KEY_BYTES = 16;
  private static final byte[] INFO = Secrets.utf8("Caldera Derived Key\u0001");

  private Srp() {}

  /// What is kept of a password: enough to check a proof, not enough to make one.
  ///
  /// @param salt hexadecimal
  /// @param value hexadecimal
  record Verifier(String salt, String value) {
    static Verifier of(PoolSettings settings, String username, String password) {
      var salt = new BigInteger(SALT_BITS, RANDOM);
      var identity = sha256(Secrets.utf8(settings.shortId() + username + ":" + password));
      var x = new BigInteger(1, sha256(salt.toByteArray(), identity));
      return new Verifier(salt.toString(16), G.modPow(x, N).toString(16));
    }
  }

  /// One exchange, as far as the server has to remember it.
  ///
  /// @param clientPublic A, hexadecimal
  /// @param serverPrivate b, hexadecimal
  record Exchange(Verifier verifier, String clientPublic, String serverPrivate) {

    /// @throws IllegalArgumentException when the client's number cannot be
    static Exchange begin(Verifier verifier, String clientPublic) {
      if (new BigInteger(clientPublic, 16).mod(N).signum() == 0) {
        throw new IllegalArgumentException("A is zero.");
      }
      return new Exchange(
          verifier, clientPublic, new BigInteger(PRIVATE_BITS, RANDOM).toString(16));
    }

    /// B, hexadecimal.
    String serverPublic() {
      return publicNumber().toString(16);
    }

    /// What a client signs with, when it knows the password.
    String signature(PoolSettings settings, String username, byte[] secretBlock, String timestamp) {
      var a = new BigInteger(clientPublic, 16);
      var b = new BigInteger(serverPrivate, 16);
      var v = new BigInteger(verifier.value, 16);
      var u = new BigInteger(1, sha256(a.toByteArray(), publicNumber().toByteArray()));
      var secret = a.multiply(v.modPow(u, N)).modPow(b, N);
      var key = Arrays.copyOf(hmac(hmac(u.toByteArray(), secret.toByteArray()), INFO), KEY_BYTES);
      return Base64.getEncoder()
          .encodeToString(
              hmac(
                  key,
                  Secrets.utf8(settings.shortId() + username),
                  secretBlock,
                  Secrets.utf8(timestamp)));
    }

    private BigInteger publicNumber() {
      var v = new BigInteger(verifier.value, 16);
      var b = new BigInteger(serverPrivate, 16);
      return K.multiply(v).add(G.modPow(b, N)).mod(N);
    }
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(joined(parts));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(joined(parts));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
