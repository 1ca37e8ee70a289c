package dev.lanner.auth;

import static dev.lanner.auth.RejectionReason.ALGORITHM;
import static dev.lanner.auth.RejectionReason.EXTENSION;
import static dev.lanner.auth.RejectionReason.HEADER;
import static dev.lanner.auth.RejectionReason.KEY_UNKNOWN;
import static dev.lanner.auth.RejectionReason.KEY_UNSUITABLE;
import static dev.lanner.auth.RejectionReason.MALFORMED;
import static dev.lanner.auth.RejectionReason.SIGNATURE;
import static dev.lanner.auth.RejectionReason.TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Headers that would choose the algorithm, the key or the meaning of a token: rows T1 to T59.
class HeaderAttacksTest {
  private static Lab lab;
  private static KeyServer attacker;
  private static TokenVerifier verifier;

  @BeforeAll
  static void start() {
    lab = new Lab();
    attacker = new KeyServer().publish(Lab.STRANGER);
    verifier = lab.verifier();
  }

  @AfterAll
  static void stop() {
    lab.close();
    attacker.close();
  }

  @ParameterizedTest
  @MethodSource({"valid", "algorithms", "keys", "keyIds", "extensions", "types"})
  void isDecidedAsTheListSays(Rows.Row row) {
    int outbound = attacker.requests();

    var verification = verifier.verify(row.token());

    assertThat(Lab.outcome(verification)).isEqualTo(row.expected());
    assertThat(attacker.requests()).isEqualTo(outbound);
  }

  static Stream<Rows.Row> valid() {
    JsonText rsa = lab.header(Lab.RSA);
    return new Rows()
            .accept("T1 valid RS256", lab.token(Lab.RSA))
            .accept("T2 valid ES256", lab.token(Lab.EC))
            .accept("T3 JWK without alg", lab.token(Lab.RSA_ANY))
            .accept("T4 typ JWT", signed(rsa.withText("typ", "JWT")))
            .accept("T5 typ at+jwt", signed(rsa.withText("typ", "at+jwt")))
            .accept("T5 typ application/AT+JWT", signed(rsa.withText("typ", "application/AT+JWT")))
            .stream();
  }

  static Stream<Rows.Row> algorithms() throws GeneralSecurityException {
    JsonText rsa = lab.header(Lab.RSA);
    String valid = lab.token(Lab.RSA);
    String signature = valid.substring(valid.lastIndexOf('.') + 1);
    byte[] der = Lab.RSA.pair().getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    byte[] modulus = ((RSAPublicKey) Lab.RSA.pair().getPublic()).getModulus().toByteArray();
    return new Rows()
            .reject("T6 alg none, empty signature", ALGORITHM, unsigned(rsa, "none") + ".")
            .reject(
                "T7 alg none, old signature", ALGORITHM, unsigned(rsa, "none") + "." + signature)
            .reject("T8 alg NoNe", ALGORITHM, unsigned(rsa, "NoNe") + "." + signature)
            .reject("T9 two parts", MALFORMED, unsigned(rsa, "none"))
            .reject("T10 alg missing", HEADER, signed(rsa.without("alg")))
            .reject("T11 alg null", HEADER, signed(rsa.with("alg", "null")))
            .reject("T12 alg array", HEADER, signed(rsa.with("alg", "[\"RS256\"]")))
            .reject("T13 alg rs256", ALGORITHM, signed(rsa.withText("alg", "rs256")))
            .reject("T14 HS256 keyed with PEM", ALGORITHM, hmac(rsa, pem.getBytes(UTF_8)))
            .reject("T15 HS256 keyed with DER", ALGORITHM, hmac(rsa, der))
            .reject("T16 HS256 keyed with modulus", ALGORITHM, hmac(rsa, modulus))
            .reject(
                "T17 HS256 with a secret key of the set",
                ALGORITHM,
                hmac(rsa.withText("kid", "oct1"), Lab.SECRET))
            .reject(
                "T18 RS512 by a key for RS256",
                ALGORITHM,
                Lab.RSA
                    .signingWith("SHA512withRSA")
                    .sign(rsa.withText("alg", "RS512"), lab.claims()))
            .reject(
                "T19 PS256 by a key for RS256",
                ALGORITHM,
                Lab.RSA.signingWith("RSASSA-PSS").sign(rsa.withText("alg", "PS256"), lab.claims()))
            .reject(
                "T20 RS512, not allowed, by a key without alg",
                ALGORITHM,
                Lab.RSA_ANY
                    .signingWith("SHA512withRSA")
                    .sign(lab.header(Lab.RSA_ANY).withText("alg", "RS512"), lab.claims()))
            .reject(
                "T21 EdDSA, not allowed",
                ALGORITHM,
                Lab.EDWARDS.sign(lab.header(Lab.EDWARDS).withText("alg", "EdDSA"), lab.claims()))
            .stream();
  }

  static Stream<Rows.Row> keys() {
    JsonText rsa = lab.header(Lab.RSA);
    JsonText ec = lab.header(Lab.EC);
    String jwk = Lab.STRANGER.jwk();
    String address = JsonText.quoted(attacker.jwks().toString());
    return new Rows()
            .reject(
                "T22 ES256 with the kid of an RSA key",
                KEY_UNSUITABLE,
                Lab.EC.sign(ec.withText("kid", "rs1"), lab.claims()))
            .reject(
                "T23 RS256 with the kid of an EC key",
                KEY_UNSUITABLE,
                signed(rsa.withText("kid", "ec1")))
            .reject("T24 RSA key of 1024 bits", KEY_UNKNOWN, lab.token(Lab.WEAK))
            .reject("T25 P-384 key labelled ES256", KEY_UNKNOWN, lab.token(Lab.MISLABELLED))
            .reject("T26 key for encryption", KEY_UNKNOWN, lab.token(Lab.ENCRYPTION))
            .reject(
                "T27 embedded jwk without kid",
                HEADER,
                Lab.STRANGER.sign(rsa.without("kid").with("jwk", jwk), lab.claims()))
            .reject(
                "T28 embedded jwk",
                SIGNATURE,
                Lab.STRANGER.sign(rsa.with("jwk", jwk), lab.claims()))
            .reject("T29 jku", SIGNATURE, Lab.STRANGER.sign(rsa.with("jku", address), lab.claims()))
            .reject("T30 x5u", SIGNATURE, Lab.STRANGER.sign(rsa.with("x5u", address), lab.claims()))
            .reject(
                "T31 x5c",
                SIGNATURE,
                Lab.STRANGER.sign(rsa.with("x5c", "[\"MIIB\"]"), lab.claims()))
            .accept("T32 genuine token with jku", signed(rsa.with("jku", address)))
            .stream();
  }

  static Stream<Rows.Row> keyIds() {
    JsonText rsa = lab.header(Lab.RSA);
    return new Rows()
            .reject("T33 kid path", KEY_UNKNOWN, signed(rsa.withText("kid", "../../dev/null")))
            .reject(
                "T34 kid SQL", KEY_UNKNOWN, signed(rsa.withText("kid", "x' UNION SELECT 'k';--")))
            .reject("T35 kid empty", KEY_UNKNOWN, signed(rsa.withText("kid", "")))
            .reject("T36 kid in other case", KEY_UNKNOWN, signed(rsa.withText("kid", "RS1")))
            .reject("T37 kid with NUL", KEY_UNKNOWN, signed(rsa.withText("kid", "rs1\0")))
            .reject("T38 kid of 10 KB", HEADER, signed(rsa.withText("kid", "k".repeat(10_000))))
            .reject(
                "T39 kid URL", KEY_UNKNOWN, signed(rsa.withText("kid", attacker.jwks().toString())))
            .reject("T40 kid absent", HEADER, signed(rsa.without("kid")))
            .reject("T41 kid number", HEADER, signed(rsa.with("kid", "1")))
            .reject("T42 kid array", HEADER, signed(rsa.with("kid", "[\"rs1\"]")))
            .reject("T43 kid unknown", KEY_UNKNOWN, signed(rsa.withText("kid", "rs9")))
            .reject(
                "T44 alg twice",
                HEADER,
                Lab.RSA.sign("{\"alg\":\"none\",\"kid\":\"rs1\",\"alg\":\"RS256\"}", lab.claims()))
            .reject(
                "T45 kid twice",
                HEADER,
                Lab.RSA.sign("{\"alg\":\"RS256\",\"kid\":\"rs9\",\"kid\":\"rs1\"}", lab.claims()))
            .reject("T46 header array", HEADER, Lab.RSA.sign("[]", lab.claims()))
            .stream();
  }

  static Stream<Rows.Row> extensions() {
    JsonText rsa = lab.header(Lab.RSA);
    String header = rsa.with("b64", "false").with("crit", "[\"b64\"]").toString();
    byte[] unencoded = Lab.RSA.signature(TestKey.base64(header) + "." + lab.claims());
    return new Rows()
            .reject(
                "T47 crit unknown",
                EXTENSION,
                signed(rsa.with("crit", "[\"x\"]").with("x", "true")))
            .reject("T48 crit exp", EXTENSION, signed(rsa.with("crit", "[\"exp\"]")))
            .reject("T49 crit alg", EXTENSION, signed(rsa.with("crit", "[\"alg\"]")))
            .reject("T50 crit text", EXTENSION, signed(rsa.with("crit", "\"exp\"")))
            .reject("T51 crit empty", EXTENSION, signed(rsa.with("crit", "[]")))
            .reject("T51 crit null", EXTENSION, signed(rsa.with("crit", "null")))
            .reject(
                "T52 b64 false, signed unencoded",
                EXTENSION,
                TestKey.base64(header)
                    + "."
                    + TestKey.base64(lab.claims().toString())
                    + "."
                    + TestKey.base64(unencoded))
            .reject("T53 b64 false with crit", EXTENSION, signed(header))
            .reject("T54 b64 false without crit", EXTENSION, signed(rsa.with("b64", "false")))
            .reject("T58 cty JWT", EXTENSION, signed(rsa.withText("cty", "JWT")))
            .reject("T59 zip", EXTENSION, signed(rsa.withText("zip", "DEF")))
            .stream();
  }

  static Stream<Rows.Row> types() {
    JsonText rsa = lab.header(Lab.RSA);
    return new Rows()
            .reject("T55 typ dpop+jwt", TYPE, signed(rsa.withText("typ", "dpop+jwt")))
            .reject("T56 typ logout+jwt", TYPE, signed(rsa.withText("typ", "logout+jwt")))
            .reject("T57 typ secevent+jwt", TYPE, signed(rsa.withText("typ", "secevent+jwt")))
            .reject("typ empty", HEADER, signed(rsa.withText("typ", "")))
            .reject("typ number", HEADER, signed(rsa.with("typ", "1")))
            .stream();
  }

  @Test
  void usesNoKeyForAnotherAlgorithmEvenWhenThatIsAllowed() {
    var wide = lab.builder().trust(lab.pool().withAlgorithms(SignatureAlgorithm.values())).build();
    JsonText rsa = lab.header(Lab.RSA);
    String rs512 =
        Lab.RSA.signingWith("SHA512withRSA").sign(rsa.withText("alg", "RS512"), lab.claims());
    String ps256 =
        Lab.RSA.signingWith("RSASSA-PSS").sign(rsa.withText("alg", "PS256"), lab.claims());

    assertThat(Lab.outcome(wide.verify(rs512))).as("T18").isEqualTo("KEY_UNSUITABLE");
    assertThat(Lab.outcome(wide.verify(ps256))).as("T19").isEqualTo("KEY_UNSUITABLE");
  }

  @Test
  void countsTokensThatOfferAKeyOfTheirOwn() {
    var counting = lab.verifier();

    counting.verify(signed(lab.header(Lab.RSA).withText("jku", attacker.address())));
    counting.verify(lab.token(Lab.RSA));
    counting.verify("x");

    assertThat(counting.statistics())
        .isEqualTo(new VerifierStatistics(2, java.util.Map.of(MALFORMED, 1L), 1));
  }

  private static String signed(Object header) {
    return Lab.RSA.sign(header, lab.claims());
  }

  private static String unsigned(JsonText header, String algorithm) {
    return TestKey.base64(header.withText("alg", algorithm).toString())
        + "."
        + TestKey.base64(lab.claims().toString());
  }

  private static String hmac(JsonText header, byte[] secret) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String text = unsigned(header, "HS256");
    return text + "." + TestKey.base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
