package dev.lanner.auth;

import static dev.lanner.auth.RejectionReason.AUDIENCE;
import static dev.lanner.auth.RejectionReason.CLAIMS;
import static dev.lanner.auth.RejectionReason.CLIENT;
import static dev.lanner.auth.RejectionReason.EXPIRED;
import static dev.lanner.auth.RejectionReason.ISSUER;
import static dev.lanner.auth.RejectionReason.LIFETIME;
import static dev.lanner.auth.RejectionReason.NOT_YET_VALID;
import static dev.lanner.auth.RejectionReason.TOKEN_USE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Claims of others, of other times and of other kinds: rows T90 to T125, S2 to S5.
class ClaimsAttacksTest {
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
  @MethodSource({"times", "issuers", "clients", "subjects", "lists"})
  void isDecidedAsTheListSays(Rows.Row row) {
    assertThat(Lab.outcome(verifier.verify(row.token()))).isEqualTo(row.expected());
  }

  static Stream<Rows.Row> times() {
    long now = lab.clock.instant().getEpochSecond();
    return new Rows()
            .reject("T90 exp absent", CLAIMS, signed(lab.claims().without("exp")))
            .reject("T91 exp null", CLAIMS, signed(lab.claims().with("exp", "null")))
            .reject("T92 exp text", CLAIMS, signed(lab.claims().withText("exp", "" + (now + 60))))
            .reject("T93 exp true", CLAIMS, signed(lab.claims().with("exp", "true")))
            .reject("T94 exp array", CLAIMS, signed(lab.claims().with("exp", "[" + now + "]")))
            .reject("T95 exp negative", EXPIRED, signed(lab.claims().with("exp", -1)))
            .reject("T96 exp 0", EXPIRED, signed(lab.claims().with("exp", 0)))
            .reject("T97 exp 1e300", LIFETIME, signed(lab.claims().with("exp", "1e300")))
            .reject("T97 exp 1e999", CLAIMS, signed(lab.claims().with("exp", "1e999")))
            .accept("T98 exp float", signed(lab.claims().with("exp", (now + 60) + ".5")))
            .reject(
                "T99 exp in milliseconds", LIFETIME, signed(lab.claims().with("exp", now * 1000)))
            .reject(
                "T99 a day and a second", LIFETIME, signed(lab.claims().with("exp", now + 86_401)))
            .reject(
                "T99 far from now, without iat",
                LIFETIME,
                signed(lab.claims().without("iat").with("exp", now + 86_401)))
            .accept("T99 a day", signed(lab.claims().with("exp", now + 86_400)))
            .reject(
                "T100 expired an hour ago", EXPIRED, signed(lab.claims().with("exp", now - 3600)))
            .reject("T101 expired 30 s ago", EXPIRED, signed(lab.claims().with("exp", now - 30)))
            .reject("T101 expires now", EXPIRED, signed(lab.claims().with("exp", now)))
            .accept("T101 expires in a second", signed(lab.claims().with("exp", now + 1)))
            .reject(
                "T102 nbf in an hour", NOT_YET_VALID, signed(lab.claims().with("nbf", now + 3600)))
            .accept("T102 nbf now", signed(lab.claims().with("nbf", now)))
            .reject("T103 nbf text", CLAIMS, signed(lab.claims().withText("nbf", "" + now)))
            .reject(
                "T104 iat in an hour", NOT_YET_VALID, signed(lab.claims().with("iat", now + 3600)))
            .stream();
  }

  static Stream<Rows.Row> issuers() {
    String issuer = Lab.ISSUER;
    return new Rows()
            .reject("T105 iss absent", ISSUER, signed(lab.claims().without("iss")))
            .reject("T106 slash behind", ISSUER, from(issuer + "/"))
            .reject(
                "T107 iss array", CLAIMS, signed(lab.claims().with("iss", "[\"" + issuer + "\"]")))
            .reject("T108 other pool", ISSUER, from(issuer.replace("Ab1", "Ab2")))
            .reject("T109 suffix", ISSUER, from(issuer.replace(".com/", ".com.evil.com/")))
            .reject("T110 host in capitals", ISSUER, from(issuer.replace("cognito", "COGNITO")))
            .reject("T111 http", ISSUER, from(issuer.replace("https", "http")))
            .reject("T112 user", ISSUER, from(issuer.replace("https://", "https://u@evil/")))
            .reject(
                "T113 multi-region form, not configured",
                ISSUER,
                from(TrustedIssuer.multiRegionIssuerOf(Lab.POOL)))
            .stream();
  }

  static Stream<Rows.Row> clients() {
    return new Rows()
            .reject("T114 ID token", TOKEN_USE, signed(lab.idClaims()))
            .reject("T115 token_use absent", TOKEN_USE, signed(lab.claims().without("token_use")))
            .reject(
                "T116 token_use array",
                CLAIMS,
                signed(lab.claims().with("token_use", "[\"access\"]")))
            .reject("T117 other client", CLIENT, of("1example23456789"))
            .reject(
                "T118 no client but aud",
                CLIENT,
                signed(lab.claims().without("client_id").withText("aud", Lab.CLIENT)))
            .reject(
                "T119 client array",
                CLAIMS,
                signed(lab.claims().with("client_id", "[\"" + Lab.CLIENT + "\"]")))
            .reject(
                "T120 client in capitals",
                CLIENT,
                of(Lab.CLIENT.toUpperCase(java.util.Locale.ROOT)))
            .reject("T121 client with NUL", CLIENT, of(Lab.CLIENT + "\0"))
            .reject(
                "S5 ID token that says access",
                CLIENT,
                signed(lab.idClaims().withText("token_use", "access")))
            .stream();
  }

  static Stream<Rows.Row> subjects() {
    return new Rows()
            .reject("T122 sub absent", CLAIMS, signed(lab.claims().without("sub")))
            .reject("T123 sub empty", CLAIMS, signed(lab.claims().withText("sub", "")))
            .reject("T124 sub number", CLAIMS, signed(lab.claims().with("sub", "1")))
            .reject("T125 sub object", CLAIMS, signed(lab.claims().with("sub", "{}")))
            .stream();
  }

  static Stream<Rows.Row> lists() {
    return new Rows()
            .accept("S2 scope array", signed(lab.claims().with("scope", "[\"a\",\"b\"]")))
            .reject("S2 scope number", CLAIMS, signed(lab.claims().with("scope", "1")))
            .reject(
                "S3 groups text", CLAIMS, signed(lab.claims().withText("cognito:groups", "admins")))
            .reject(
                "S3 groups of numbers", CLAIMS, signed(lab.claims().with("cognito:groups", "[1]")))
            .stream();
  }

  @Test
  void takesTokensLongerWithAClockSkew() {
    long now = lab.clock.instant().getEpochSecond();
    var lenient = lab.builder().trust(lab.pool()).clockSkew(Duration.ofSeconds(60)).build();

    assertThat(Lab.outcome(lenient.verify(signed(lab.claims().with("exp", now - 30)))))
        .as("T101")
        .isEqualTo("VERIFIED");
    assertThat(Lab.outcome(lenient.verify(signed(lab.claims().with("exp", now - 60)))))
        .isEqualTo("EXPIRED");
    assertThat(Lab.outcome(lenient.verify(signed(lab.claims().with("iat", now + 60)))))
        .isEqualTo("VERIFIED");
    assertThat(Lab.outcome(lenient.verify(signed(lab.claims().with("iat", now + 61)))))
        .isEqualTo("NOT_YET_VALID");
  }

  @Test
  void takesTheMultiRegionFormWhereItIsConfigured() {
    String form = TrustedIssuer.multiRegionIssuerOf(Lab.POOL);
    var replicated = lab.builder().trust(lab.pool().withAlias(form)).build();

    assertThat(form).isEqualTo("https://issuer-cognito-idp.eu-central-1.amazonaws.com/" + Lab.POOL);
    assertThat(Lab.outcome(replicated.verify(from(form)))).as("T113").isEqualTo("VERIFIED");
    assertThat(Lab.outcome(replicated.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
  }

  @Test
  void takesIdTokensByTheirAudience() {
    var ids = lab.builder().trust(lab.pool().withUses(TokenUse.ID)).build();
    String both = "[\"" + Lab.CLIENT + "\",\"other\"]";

    assertThat(Lab.outcome(ids.verify(signed(lab.idClaims())))).isEqualTo("VERIFIED");
    assertThat(Lab.outcome(ids.verify(signed(lab.idClaims().with("aud", both)))))
        .as("S4")
        .isEqualTo("VERIFIED");
    assertThat(Lab.outcome(ids.verify(signed(lab.idClaims().withText("aud", "other")))))
        .as("S4")
        .isEqualTo(AUDIENCE.name());
    assertThat(Lab.outcome(ids.verify(signed(lab.idClaims().withText("azp", "other")))))
        .as("S4")
        .isEqualTo(CLIENT.name());
    assertThat(Lab.outcome(ids.verify(signed(lab.claims())))).isEqualTo(TOKEN_USE.name());
  }

  private static String from(String issuer) {
    return signed(lab.claims().withText("iss", issuer));
  }

  private static String of(String client) {
    return signed(lab.claims().withText("client_id", client));
  }

  private static String signed(Object claims) {
    return Lab.RSA.sign(lab.header(Lab.RSA), claims);
  }
}
