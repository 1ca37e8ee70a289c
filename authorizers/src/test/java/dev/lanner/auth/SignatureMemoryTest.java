package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is remembered of signatures, and what is looked at all the same.
class SignatureMemoryTest {
  private final Lab lab = new Lab();
  private final TokenVerifier verifier = lab.verifier();

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void stillSeesThatATokenHasExpired() {
    String token = lab.token(Lab.EC);
    assertThat(outcome(token)).isEqualTo("VERIFIED");

    lab.clock.advance(Duration.ofHours(1));

    assertThat(outcome(token)).isEqualTo("EXPIRED");
  }

  @Test
  void stillSeesThatTheKeyIsAnother() {
    String token = lab.token(Lab.EC);
    assertThat(outcome(token)).isEqualTo("VERIFIED");
    lab.server.publish(TestKey.ec("ec1", Curve.P_256, "ES256"));

    lab.clock.advance(Duration.ofMinutes(15));

    assertThat(outcome(token)).isEqualTo("SIGNATURE");
  }

  @Test
  void takesNoTokenForAnother() throws Exception {
    String token = lab.token(Lab.EC);
    String text = token.substring(0, token.lastIndexOf('.'));
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(text.length() + 1));
    var n = ECKey.parse(Lab.EC.jwk()).toECPublicKey().getParams().getOrder();
    assertThat(outcome(token)).isEqualTo("VERIFIED");

    assertThat(outcome(FormAttacksTest.mirrored(text, signature, n)))
        .as("T130")
        .isEqualTo("VERIFIED");
    signature[10] ^= 1;
    assertThat(outcome(text + "." + TestKey.base64(signature))).isEqualTo("SIGNATURE");
    assertThat(outcome(token.substring(0, token.length() - 1))).isNotEqualTo("VERIFIED");
    assertThat(outcome(token)).isEqualTo("VERIFIED");
  }

  @Test
  void remembersNoMoreThanItMay() throws Refused {
    var memory = new SignatureMemory(2);
    var key = new VerificationKey("ec1", Lab.EC.pair().getPublic(), SignatureAlgorithm.ES256);
    var tokens = new CompactToken[3];
    for (int i = 0; i < 3; i++) {
      tokens[i] = CompactToken.parse(lab.token(Lab.EC));
      memory.check(tokens[i], SignatureAlgorithm.ES256, key);
    }

    assertThat(isRemembered(memory, tokens[0])).isFalse();
    assertThat(isRemembered(memory, tokens[1])).isTrue();
    assertThat(isRemembered(memory, tokens[2])).isTrue();
  }

  /// Asks with a key that could not verify anything.
  private static boolean isRemembered(SignatureMemory memory, CompactToken token) {
    try {
      memory.check(
          token, SignatureAlgorithm.ES256, new VerificationKey("ec1", new Useless(), null));
      return true;
    } catch (IllegalStateException | Refused _) {
      return false;
    }
  }

  /// Equal to every key, and of no use for verifying.
  private record Useless() implements java.security.PublicKey {
    @Override
    public boolean equals(Object other) {
      return other instanceof java.security.PublicKey;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String getAlgorithm() {
      return "none";
    }

    @Override
    public String getFormat() {
      return "none";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }

  private String outcome(String token) {
    return Lab.outcome(verifier.verify(token));
  }
}
