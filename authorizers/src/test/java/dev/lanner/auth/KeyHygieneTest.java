package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys that no issuer should publish: rows K7 to K11. They are left out with a warning, and the
/// others stay.
class KeyHygieneTest {
  static Stream<Arguments> keys() throws Exception {
    TestKey bad = TestKey.rsa("bad", 2048, "RS256");
    TestKey point = TestKey.ec("bad", Curve.P_256, "ES256");
    String otherPoint = TestKey.ec("bad", Curve.P_256, "ES256").jwk();
    String x = otherPoint.replaceAll(".*\"x\":\"([^\"]*)\".*", "$1");
    String ones = TestKey.base64(new byte[] {1});
    return Stream.of(
        Arguments.of("K8 with d", bad.withMember("d", "\"AQAB\""), "private or secret"),
        Arguments.of("K8 with p", bad.withMember("p", "\"AQAB\""), "private or secret"),
        Arguments.of("K9 oct", oct(), "private or secret"),
        Arguments.of("K10 e=1", bad.withMember("e", "\"" + ones + "\""), "no RSA key"),
        Arguments.of("K10 e=3", bad.withMember("e", "\"Aw\""), "exponent"),
        Arguments.of("K10 e even", bad.withMember("e", "\"AQAC\""), "exponent"),
        Arguments.of("K11 off the curve", point.withMember("x", "\"" + x + "\""), "no EC key"),
        Arguments.of("1024 bits", TestKey.rsa("bad", 1024, "RS256"), "1024 bits"),
        Arguments.of("other curve", TestKey.ec("bad", Curve.P_384, "ES256"), "another curve"),
        Arguments.of("secp256k1", k1(point), "curve that tokens do not use"),
        Arguments.of("RSA for ES256", TestKey.rsa("bad", 2048, "ES256"), "another kind"),
        Arguments.of("n missing", bad.withMember("n", "null"), "lacks a part"),
        Arguments.of("n padded", bad.withMember("n", "\"AQAB=\""), "not base64url"),
        Arguments.of("no kid", bad.withMember("kid", "\"\""), "no kid"),
        Arguments.of("cognito-local", bad.withMember("kid", "\"CognitoLocal\""), "cognito-local"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void areLeftOutWithAWarning(String name, TestKey key, String warning) throws KeyProblem {
    var set = KeySet.read(TestKey.set(key, Lab.RSA).getBytes(UTF_8), false);

    assertThat(set.keys()).containsOnlyKeys("rs1");
    assertThat(set.warnings())
        .singleElement()
        .asString()
        .startsWith("Key 1 of 2 is left out: it ")
        .contains(warning)
        .doesNotContain("bad", "AQAB");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void doNotStartAVerifierAlone(String name, TestKey key, String warning) {
    var keys = KeySource.json(TestKey.set(key));

    assertThatThrownBy(() -> TokenVerifier.of(pool().withKeys(keys)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "The key set has no key to verify tokens with. Key 1 of 1 is left out: it ")
        .hasMessageContaining(warning)
        .hasMessageMatching(".*[^.]\\.");
  }

  @Test
  void leavesBothOutThatHaveTheSameId() throws KeyProblem {
    var one = TestKey.rsa("same", 2048, "RS256");
    var other = TestKey.rsa("same", 2048, "RS256");

    var set = KeySet.read(TestKey.set(one, other, Lab.RSA, other).getBytes(UTF_8), false);

    assertThat(set.keys()).as("K7").containsOnlyKeys("rs1");
    assertThat(set.warnings())
        .containsExactly("Two of its keys have the same kid, and both are left out.");
  }

  @Test
  void takesAKeyThatIsThereTwice() throws KeyProblem {
    var set = KeySet.read(TestKey.set(Lab.RSA, Lab.RSA).getBytes(UTF_8), false);

    assertThat(set.keys()).containsOnlyKeys("rs1");
    assertThat(set.warnings()).isEmpty();
  }

  @Test
  void passesOverKeysForOtherPurposesInSilence() throws Exception {
    String wrap = Lab.RSA_ANY.withMember("alg", "\"RSA-OAEP\"").jwk();
    String signing = Lab.RSA_ANY.withMember("key_ops", "[\"sign\"]").jwk();
    String unknown = "{\"kty\":\"LMS\",\"kid\":\"x\"}";
    var json =
        TestKey.set(Lab.RSA, Lab.ENCRYPTION, Lab.EDWARDS)
            .replace("]}", "," + wrap + "," + signing + "," + unknown + "]}");

    var set = KeySet.read(json.getBytes(UTF_8), false);

    assertThat(set.keys()).containsOnlyKeys("rs1");
    assertThat(set.warnings()).isEmpty();
  }

  @Test
  void readsWhatNimbusWrites() throws Exception {
    var keys =
        Map.of(
            "a", TestKey.rsa("a", 2048, "PS512"),
            "b", TestKey.ec("b", Curve.P_256, "ES256"),
            "c", TestKey.ec("c", Curve.P_384, "ES384"),
            "d", TestKey.ec("d", Curve.P_521, "ES512"));

    var set =
        KeySet.read(TestKey.set(keys.values().toArray(TestKey[]::new)).getBytes(UTF_8), false);

    assertThat(set.keys()).hasSize(4);
    keys.forEach((id, key) -> assertThat(set.get(id).key()).isEqualTo(key.pair().getPublic()));
    assertThat(RSAKey.parse(keys.get("a").jwk()).toRSAPublicKey()).isEqualTo(set.get("a").key());
  }

  private static TestKey oct() {
    String jwk = "{\"kty\":\"oct\",\"kid\":\"bad\",\"alg\":\"HS256\",\"k\":\"AQAB\"}";
    return new TestKey("bad", Lab.RSA.pair(), "SHA256withRSA", jwk);
  }

  private static TestKey k1(TestKey point) {
    return point.withMember("crv", "\"secp256k1\"").withMember("alg", "\"ES256\"");
  }

  private static TrustedIssuer pool() {
    return TrustedIssuer.userPool(Lab.POOL).withClients(Lab.CLIENT);
  }
}
