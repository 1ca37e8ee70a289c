package dev.lanner.auth;

import static dev.lanner.auth.RejectionReason.CLAIMS;
import static dev.lanner.auth.RejectionReason.HEADER;
import static dev.lanner.auth.RejectionReason.MALFORMED;
import static dev.lanner.auth.RejectionReason.SIGNATURE;
import static dev.lanner.auth.RejectionReason.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens written in another way than RFC 7515 says, and JSON that readers disagree about: rows T60
/// to T89 and T126 to T130.
class FormAttacksTest {
  private static Lab lab;
  private static TokenVerifier verifier;

  @BeforeAll
  static void start() {
    lab = new Lab();
    verifier = lab.verifier();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @ParameterizedTest
  @MethodSource({"signatures", "parts", "json", "curves"})
  void isDecidedAsTheListSays(Rows.Row row) {
    assertThat(Lab.outcome(verifier.verify(row.token()))).isEqualTo(row.expected());
  }

  static Stream<Rows.Row> signatures() {
    String token = lab.token(Lab.RSA);
    int dot = token.lastIndexOf('.');
    String signature = token.substring(dot + 1);
    String other = lab.claims().withText("username", "root").toString();
    String changed =
        token.substring(0, token.indexOf('.') + 1) + TestKey.base64(other) + token.substring(dot);
    String half = token.substring(0, token.length() - 100);
    return new Rows()
            .reject("T60 claims changed", SIGNATURE, changed)
            .reject("T61 signature truncated", SIGNATURE, token.substring(0, token.length() - 14))
            .reject("T62 signature empty", SIGNATURE, token.substring(0, dot + 1))
            .reject("T63 padding", MALFORMED, token + "==")
            .reject(
                "T64 space in the signature",
                MALFORMED,
                half + " " + token.substring(half.length()))
            .reject("T65 line break", MALFORMED, half + "\n" + token.substring(half.length()))
            .reject("T66 exclamation mark", MALFORMED, half + "!" + token.substring(half.length()))
            .reject("T67 space before", MALFORMED, " " + token)
            .reject("T68 space behind", MALFORMED, token + " ")
            .reject("T69 last character not canonical", MALFORMED, withUnusedBits(token))
            .reject(
                "T70 other alphabet",
                MALFORMED,
                token.substring(0, dot + 1) + "+/" + signature.substring(2))
            .reject(
                "T70 full-width letter",
                MALFORMED,
                half + "\uFF21" + token.substring(half.length()))
            .stream();
  }

  private static String withUnusedBits(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char last = token.charAt(token.length() - 1);
    // 256 bytes leave four unused bits.
    if ((alphabet.indexOf(last) & 0xF) != 0) {
      throw new AssertionError("The signature has no unused bits.");
    }
    return token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) | 1);
  }

  static Stream<Rows.Row> parts() {
    String token = lab.token(Lab.RSA);
    String[] parts = token.split("\\.");
    String encrypted = TestKey.base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..AAAA.AAAA.AAAA";
    String slow =
        TestKey.base64("{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647}")
            + ".AAAA.AAAA.AAAA.AAAA";
    String json =
        "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}"
            .formatted((Object[]) parts);
    return new Rows()
            .reject("T71 four parts", MALFORMED, token + ".AAAA")
            .reject("T72 five parts", MALFORMED, token + ".AAAA.AAAA")
            .reject("T73 JWE", MALFORMED, encrypted)
            .reject("T74 PBES2", MALFORMED, slow)
            .reject("T75 JSON serialization", MALFORMED, json)
            .reject("T76 only dots", HEADER, "..")
            .reject("T76 empty", MALFORMED, "")
            .reject("T76 Bearer left in", MALFORMED, "Bearer " + token)
            .stream();
  }

  static Stream<Rows.Row> json() {
    String claims = lab.claims().toString();
    String invalid = claims.replace("jane", "ja\u00ffne");
    return new Rows()
            .reject("T77 claims text", CLAIMS, signed("\"claims\""))
            .reject("T78 claims array", CLAIMS, signed("[]"))
            .reject("T79 claims null", CLAIMS, signed("null"))
            .reject("T80 byte order mark", CLAIMS, signed("\uFEFF" + claims))
            .reject(
                "T81 not UTF-8", CLAIMS, signedBytes(invalid.getBytes(StandardCharsets.ISO_8859_1)))
            .reject("T82 text behind", CLAIMS, signed(claims + "x"))
            .reject("T83 comment", CLAIMS, signed("/**/" + claims))
            .reject("T84 NaN", CLAIMS, signed(lab.claims().with("x", "NaN")))
            .reject("T85 sub twice", CLAIMS, signed(claims.replace("{", "{\"sub\":\"root\",")))
            .reject(
                "T85 escaped sub", CLAIMS, signed(claims.replace("{", "{\"s\\u0075b\":\"root\",")))
            .reject("T86 exp twice", CLAIMS, signed(claims.replace("{", "{\"exp\":9999999999,")))
            .reject("T87 5000 levels", CLAIMS, signed(nested(5000)))
            .reject("T88 200 levels", CLAIMS, signed(nested(200)))
            .reject("T88 33 levels", CLAIMS, signed(nested(32)))
            .accept("T88 32 levels", signed(nested(31)))
            .accept(
                "T88 brackets in a text",
                signed(lab.claims().with("x", "\"" + "[\\\"".repeat(99) + "\"")))
            .reject("300 names", CLAIMS, signed(lab.claims().with("x", names(300))))
            .accept("200 names", signed(lab.claims().with("x", names(200))))
            .reject("T89 64 KB", TOO_LARGE, signed(lab.claims().withText("x", "x".repeat(65_536))))
            .accept("12 KB", signed(lab.claims().withText("x", "x".repeat(11_000))))
            .stream();
  }

  private static String names(int count) {
    var object = JsonText.empty();
    for (int i = 0; i < count; i++) {
      object = object.with("n" + i, i);
    }
    return object.toString();
  }

  private static JsonText nested(int levels) {
    return lab.claims().with("x", "[".repeat(levels) + "]".repeat(levels));
  }

  static Stream<Rows.Row> curves() throws Exception {
    String token = lab.token(Lab.EC);
    String text = token.substring(0, token.lastIndexOf('.'));
    byte[] good = Base64.getUrlDecoder().decode(token.substring(text.length() + 1));
    byte[] der = Lab.EC.signingWith("SHA256withECDSA").signature(text);
    BigInteger n = ECKey.parse(Lab.EC.jwk()).toECPublicKey().getParams().getOrder();
    byte[] order = Arrays.copyOfRange(n.toByteArray(), 1, 33);
    byte[] both = new byte[64];
    System.arraycopy(order, 0, both, 0, 32);
    System.arraycopy(order, 0, both, 32, 32);
    return new Rows()
            .reject("T126 DER", SIGNATURE, text + "." + TestKey.base64(der))
            .reject(
                "T127 63 bytes", SIGNATURE, text + "." + TestKey.base64(Arrays.copyOf(good, 63)))
            .reject(
                "T127 96 bytes", SIGNATURE, text + "." + TestKey.base64(Arrays.copyOf(good, 96)))
            .reject("T128 r = s = 0", SIGNATURE, text + "." + TestKey.base64(new byte[64]))
            .reject("T129 r = s = N", SIGNATURE, text + "." + TestKey.base64(both))
            .accept("T130 s to N - s", mirrored(text, good, n))
            .stream();
  }

  static String mirrored(String text, byte[] signature, BigInteger n) {
    var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    byte[] other = n.subtract(s).toByteArray();
    byte[] mirrored = Arrays.copyOf(signature, 64);
    Arrays.fill(mirrored, 32, 64, (byte) 0);
    int length = Math.min(32, other.length);
    System.arraycopy(other, other.length - length, mirrored, 64 - length, length);
    return text + "." + TestKey.base64(mirrored);
  }

  private static String signed(Object claims) {
    return Lab.RSA.sign(lab.header(Lab.RSA), claims);
  }

  private static String signedBytes(byte[] claims) {
    String text = TestKey.base64(lab.header(Lab.RSA).toString()) + "." + TestKey.base64(claims);
    return text + "." + TestKey.base64(Lab.RSA.signature(text));
  }
}
