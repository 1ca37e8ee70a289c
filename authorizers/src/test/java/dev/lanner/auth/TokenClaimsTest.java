package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {
  private static Lab lab;
  private static TokenVerifier verifier;

  @BeforeAll
  static void start() {
    lab = new Lab();
    verifier = lab.builder().trust(lab.pool().withUses(TokenUse.ACCESS, TokenUse.ID)).build();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @Test
  void tellsWhatAnAccessTokenSays() {
    var claims = claims(lab.claims());

    assertThat(claims.subject()).isEqualTo(Lab.SUBJECT);
    assertThat(claims.issuer()).isEqualTo(Lab.ISSUER);
    assertThat(claims.clientId()).contains(Lab.CLIENT);
    assertThat(claims.audience()).isEmpty();
    assertThat(claims.use()).contains(TokenUse.ACCESS);
    assertThat(claims.scopes()).containsExactly("orders/read", "orders/write");
    assertThat(claims.groups()).containsExactly("admins");
    assertThat(claims.expiresAt()).isEqualTo(MovableClock.START.plusSeconds(3600));
    assertThat(claims.issuedAt()).contains(MovableClock.START);
    assertThat(claims.username()).contains("jane");
  }

  @Test
  void tellsWhatAnIdTokenSays() {
    var claims = claims(lab.idClaims().with("email_verified", "true").withText("email", "j@x.org"));

    assertThat(claims.use()).contains(TokenUse.ID);
    assertThat(claims.clientId()).contains(Lab.CLIENT);
    assertThat(claims.audience()).containsExactly(Lab.CLIENT);
    assertThat(claims.username()).contains("jane");
    assertThat(claims.scopes()).isEmpty();
    assertThat(claims.flag("email_verified")).contains(true);
    assertThat(claims.text("email")).contains("j@x.org");
  }

  @Test
  void takesScopesApartAtSpacesOnly() {
    var claims =
        claims(
            lab.claims()
                .with("scope", "\" orders/readonly  ORDERS/READ orders/read,x\\torders/read \""));

    assertThat(claims.scopes())
        .as("S1")
        .containsExactly("orders/readonly", "ORDERS/READ", "orders/read,x\torders/read")
        .doesNotContain("orders/read");
  }

  @Test
  void prefersScpToScope() {
    assertThat(claims(lab.claims().with("scp", "[\"a\",\"b\"]")).scopes())
        .as("S2")
        .containsExactly("a", "b");
    assertThat(
            claims(lab.claims().without("scope").withText("scp", "a b").withText("scope", "c"))
                .scopes())
        .as("S2: in the other order")
        .containsExactly("a", "b");
    assertThat(claims(lab.claims().with("scope", "[\"a\",\"b c\"]")).scopes())
        .containsExactly("a", "b", "c");
  }

  @Test
  void keepsGroupsAsTheyAre() {
    var claims =
        claims(lab.claims().with("cognito:groups", "[\"admins2\",\"a,b\",\"[c]\",\"d e\"]"));

    assertThat(claims.groups())
        .as("S3")
        .containsExactly("admins2", "a,b", "[c]", "d e")
        .doesNotContain("admins");
  }

  @Test
  void readsAnyClaimAsWhatItIs() {
    var claims =
        claims(
            lab.claims()
                .with("level", "1.50")
                .with("teams", "[\"a\",\"b\"]")
                .with("address", "{\"city\" : \"Ulm\"}")
                .with("nothing", "null"));

    assertThat(claims.number("level")).contains(new BigDecimal("1.50"));
    assertThat(claims.texts("teams")).containsExactly("a", "b");
    assertThat(claims.texts("username")).containsExactly("jane");
    assertThat(claims.json("address").orElseThrow().utf8()).isEqualTo("{\"city\" : \"Ulm\"}");
    assertThat(claims.time("auth_time")).contains(MovableClock.START.minusSeconds(60));
    assertThat(claims.text("nothing")).isEmpty();
    assertThat(claims.text("absent")).isEmpty();
    assertThat(claims.texts("absent")).isEmpty();
  }

  @Test
  void doesNotTakeAMistakeForAbsence() {
    var claims = claims(lab.claims());

    assertThatThrownBy(() -> claims.flag("username"))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessage("The claim username is not true or false. Read it as what it is, or as json.");
    assertThatThrownBy(() -> claims.text("version")).hasMessageContaining("not a text");
  }

  @Test
  void keepsWhatItSaysToItselfInLogs() {
    var verification = verifier.verify(lab.token(Lab.RSA));

    assertThat(verification).hasToString("Verified[claims=TokenClaims]");
  }

  @Test
  void cannotBeChangedThroughItsJson() {
    var claims = claims(lab.claims());

    claims.json("username").orElseThrow().array()[1] = 'J';

    assertThat(claims.username()).contains("jane");
  }

  @Test
  void readsFractionsOfSeconds() {
    long now = lab.clock.instant().getEpochSecond();

    assertThat(claims(lab.claims().with("exp", (now + 60) + ".25")).expiresAt())
        .isEqualTo(Instant.ofEpochSecond(now + 60, 250_000_000));
  }

  private static TokenClaims claims(JsonText claims) {
    var verification = verifier.verify(Lab.RSA.sign(lab.header(Lab.RSA), claims));
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified) verification).claims();
  }
}
