package dev.lanner.local.userpool;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The client's side of SRP, on hexadecimal texts, as browsers have it.
final class SrpClient {
  private static final String N_HEX =
      "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
          + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
          + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
          + "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
          + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
          + "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
          + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
          + "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";
  private static final BigInteger N = new BigInteger(N_HEX, 16);
  private static final BigInteger G = BigInteger.TWO;
  private static final String TIMESTAMP = "Sun Mar 1 12:00:00 UTC 2026";

  private final String poolName;
  private final BigInteger a;

  /// @param seed what the client's secret number is made of
  SrpClient(String poolId, int seed) {
    poolName = poolId.substring(poolId.indexOf('_') + 1);
    a = number(hash("%08x".formatted(seed)));
  }

  String publicNumber() {
    return G.modPow(a, N).toString(16);
  }

  /// What to respond to a challenge with these parameters.
  Map<String, String> responses(Map<String, String> challenge, String password) {
    return responses(challenge, password, challenge.get("USER_ID_FOR_SRP"));
  }

  /// The same by somebody who claims to be another user.
  Map<String, String> responses(
      Map<String, String> challenge, String password, String claimedUser) {
    var user = challenge.get("USER_ID_FOR_SRP");
    var serverPublic = new BigInteger(challenge.get("SRP_B"), 16);
    var u = number(hash(padded(publicNumber()) + padded(challenge.get("SRP_B"))));
    var identity =
        HexFormat.of()
            .formatHex((poolName + user + ":" + password).getBytes(StandardCharsets.UTF_8));
    var x = number(hash(padded(challenge.get("SALT")) + hash(identity)));
    var k = number(hash("00" + N_HEX + "02"));
    var secret = serverPublic.subtract(k.multiply(G.modPow(x, N))).modPow(a.add(u.multiply(x)), N);
    var key = hmac(padded(u.toString(16)), padded(secret.toString(16)));
    var derived =
        hmac(
            HexFormat.of().formatHex(key),
            HexFormat.of().formatHex("Caldera Derived Key".getBytes(StandardCharsets.UTF_8))
                + "01");
    var block = Base64.getDecoder().decode(challenge.get("SECRET_BLOCK"));
    var signed =
        HexFormat.of().formatHex((poolName + claimedUser).getBytes(StandardCharsets.UTF_8))
            + HexFormat.of().formatHex(block)
            + HexFormat.of().formatHex(TIMESTAMP.getBytes(StandardCharsets.UTF_8));
    var signature = hmac(HexFormat.of().formatHex(derived).substring(0, 32), signed);
    return Map.of(
        "USERNAME",
        claimedUser,
        "TIMESTAMP",
        TIMESTAMP,
        "PASSWORD_CLAIM_SECRET_BLOCK",
        challenge.get("SECRET_BLOCK"),
        "PASSWORD_CLAIM_SIGNATURE",
        Base64.getEncoder().encodeToString(signature));
  }

  private static String padded(String hex) {
    if (hex.length() % 2 == 1) {
      return "0" + hex;
    }
    return "89abcdefABCDEF".indexOf(hex.charAt(0)) >= 0 ? "00" + hex : hex;
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static String hash(String hex) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(String keyHex, String hex) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(keyHex), "HmacSHA256"));
      return mac.doFinal(HexFormat.of().parseHex(hex));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
