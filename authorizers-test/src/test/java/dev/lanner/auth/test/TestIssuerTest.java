package dev.lanner.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.auth.RejectionReason;
import dev.lanner.auth.TokenClaims;
import dev.lanner.auth.TokenUse;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.auth.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TestIssuerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @AutoClose
  private static final TestIssuer pool =
      TestIssuer.userPool("eu-central-1_Ab129faBb", "web", now::get);

  @AutoClose private static final TestIssuer oidc = TestIssuer.oidc("https://orders", now::get);

  static final List<TestIssuer> both = List.of(pool, oidc);

  @ParameterizedTest(autoCloseArguments = false)
  @FieldSource("both")
  void makesAccessTokensThatAreVerified(TestIssuer issuer) {
    TokenClaims claims =
        verified(
            issuer.verifier(),
            issuer.accessToken("ada").withGroups("admins", "ops").withScopes("orders/read"));

    assertThat(claims.subject()).isEqualTo("ada");
    assertThat(claims.issuer()).isEqualTo(issuer.issuer());
    assertThat(claims.groups()).containsExactly("admins", "ops");
    assertThat(claims.scopes()).containsExactly("orders/read");
    assertThat(claims.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void makesTokensLikeThoseOfCognito() {
    TokenVerifier idTokens = verifier(pool.trusted().withUses(TokenUse.ID));

    TokenClaims access = verified(pool.verifier(), pool.accessToken("ada"));
    TokenClaims id = verified(idTokens, pool.idToken("ada").withClaim("email_verified", true));

    assertThat(access.issuer())
        .isEqualTo("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab129faBb");
    assertThat(access.username()).hasValue("ada");
    assertThat(access.use()).hasValue(TokenUse.ACCESS);
    assertThat(access.audience()).isEmpty();
    assertThat(id.audience()).containsExactly("web");
    assertThat(id.text("cognito:username")).hasValue("ada");
    assertThat(id.flag("email_verified")).hasValue(true);
    rejects(idTokens, pool.accessToken("ada"), RejectionReason.TOKEN_USE);
    rejects(pool.verifier(), pool.idToken("ada"), RejectionReason.TOKEN_USE);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @FieldSource("both")
  void makesTokensThatAreWrongInOneWay(TestIssuer issuer) {
    TokenVerifier verifier = issuer.verifier();
    TestToken token = issuer.accessToken("ada");

    rejects(verifier, token.expired(), RejectionReason.EXPIRED);
    rejects(verifier, token.notYetValid(), RejectionReason.NOT_YET_VALID);
    rejects(verifier, token.ofAnotherIssuer(), RejectionReason.ISSUER);
    rejects(verifier, token.signedBySomebodyElse(), RejectionReason.SIGNATURE);
    rejects(verifier, token.forged("sub", "eve"), RejectionReason.SIGNATURE);
    rejects(verifier, token.signedByAnUnknownKey(), RejectionReason.KEY_UNKNOWN);
    rejects(verifier, token.withoutClaim("exp"), RejectionReason.CLAIMS);
    verified(verifier, token);
  }

  @Test
  void makesTokensForSomebodyElseAndWithoutASignature() {
    rejects(pool.verifier(), pool.accessToken("ada").forSomebodyElse(), RejectionReason.CLIENT);
    rejects(oidc.verifier(), oidc.accessToken("ada").forSomebodyElse(), RejectionReason.AUDIENCE);
    rejects(pool.verifier(), pool.accessToken("ada").unsigned(), RejectionReason.HEADER);
  }

  @Test
  void goesByItsClock() {
    String token = pool.accessToken("ada").text();

    now.set(NOON.plus(Duration.ofHours(1)));
    try {
      assertThat(pool.verifier().verify(token))
          .isEqualTo(new Verification.Rejected(RejectionReason.EXPIRED));
    } finally {
      now.set(NOON);
    }
  }

  @Test
  void hasNoKeysOnceItIsClosed() {
    var gone = TestIssuer.oidc("https://orders", now::get);
    String token = gone.accessToken("ada").text();
    TokenVerifier verifier = gone.verifier();

    gone.close();

    assertThat(verifier.verify(token))
        .isEqualTo(new Verification.Rejected(RejectionReason.KEYS_UNAVAILABLE));
  }

  @Test
  void tellsNothingOfATokenInATextOfIt() {
    assertThat(pool.accessToken("ada")).hasToString("TestToken");
  }

  private static TokenVerifier verifier(TrustedIssuer trusted) {
    InstantSource clock = now::get;
    return TokenVerifier.builder().trust(trusted).clock(clock).local().build();
  }

  private static TokenClaims verified(TokenVerifier verifier, TestToken token) {
    Verification verification = verifier.verify(token.text());
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified) verification).claims();
  }

  private static void rejects(TokenVerifier verifier, TestToken token, RejectionReason reason) {
    assertThat(verifier.verify(token.text())).isEqualTo(new Verification.Rejected(reason));
  }
}
