package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Issuers other than Cognito, found by discovery, side by side.
class OidcTest {
  private static final String AUDIENCE = "https://orders.example.com";

  private final Lab lab = new Lab();
  private final KeyServer server = new KeyServer();
  private final String issuer = server.address() + "/tenant/";

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  @Test
  void findsKeysByDiscovery() {
    serve(document(issuer, lab.server.jwks().toString()));
    var verifier = lab.builder().trust(trusted()).build();

    assertThat(outcome(verifier, claims())).isEqualTo("VERIFIED");
    assertThat(server.paths()).containsExactly("/tenant/.well-known/openid-configuration");
    assertThat(lab.server.paths()).containsExactly("/jwks.json");
  }

  @Test
  void readsTheDocumentAgainForFreshKeys() {
    serve(document(issuer, lab.server.jwks().toString()));
    var verifier = lab.builder().trust(trusted()).build();
    outcome(verifier, claims());
    try (var moved = new KeyServer().publish(Lab.RSA)) {
      serve(document(issuer, moved.jwks().toString()));

      lab.clock.advance(Duration.ofMinutes(15));

      assertThat(outcome(verifier, claims())).isEqualTo("VERIFIED");
      assertThat(moved.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another issuer, https://other.example.com, ok",
    "issuer without its slash, short, ok",
    "http off this machine, same, http://keys.example.com/jwks",
    "file, same, file:///etc/passwd",
    "no address, same, not an address",
    "user, same, https://u@keys.example.com/jwks"
  })
  void takesNoDocumentThatIsNotTheIssuers(String name, String said, String keys) {
    String about =
        switch (said) {
          case "same" -> issuer;
          case "short" -> issuer.substring(0, issuer.length() - 1);
          default -> said;
        };
    serve(document(about, keys.equals("ok") ? lab.server.jwks().toString() : keys));
    var verifier = lab.builder().trust(trusted()).build();

    assertThat(outcome(verifier, claims())).isEqualTo("KEYS_UNAVAILABLE");
    assertThat(lab.server.requests()).isZero();
  }

  @Test
  void takesNoDocumentWithoutKeysOrTwice() {
    var verifier = lab.builder().trust(trusted()).build();
    serve("{\"issuer\":\"" + issuer + "\"}");
    assertThat(outcome(verifier, claims())).isEqualTo("KEYS_UNAVAILABLE");

    lab.clock.advance(Duration.ofSeconds(5));
    String document = document(issuer, lab.server.jwks().toString());
    serve(document.replace("}", ",\"jwks_uri\":\"https://evil.example.com\"}"));
    assertThat(outcome(verifier, claims())).isEqualTo("KEYS_UNAVAILABLE");
  }

  @Test
  void tellsIssuersApart() {
    serve(document(issuer, lab.server.jwks().toString()));
    var oidc = trusted().withAlgorithms(SignatureAlgorithm.ES256);
    var verifier =
        lab.builder().trust(lab.pool().withAlgorithms(SignatureAlgorithm.RS256), oidc).build();

    assertThat(Lab.outcome(verifier.verify(lab.token(Lab.RSA)))).isEqualTo("VERIFIED");
    assertThat(Lab.outcome(verifier.verify(lab.token(Lab.EC)))).isEqualTo("ALGORITHM");
    assertThat(Lab.outcome(verifier.verify(signed(Lab.EC, claims())))).isEqualTo("VERIFIED");
    assertThat(Lab.outcome(verifier.verify(signed(Lab.RSA, claims())))).isEqualTo("ALGORITHM");
  }

  @Test
  void checksAudiencesAndClients() {
    var audience = verifier(fixed());
    var client = verifier(fixed().withClients("shop-app"));

    assertThat(outcome(audience, claims().with("aud", "[\"x\",\"" + AUDIENCE + "\"]")))
        .isEqualTo("VERIFIED");
    assertThat(outcome(audience, claims().withText("aud", AUDIENCE + "/"))).isEqualTo("AUDIENCE");
    assertThat(outcome(audience, claims().without("aud"))).isEqualTo("AUDIENCE");
    assertThat(outcome(audience, claims().with("aud", "[]"))).isEqualTo("AUDIENCE");
    assertThat(outcome(audience, claims().with("aud", "[1]"))).isEqualTo("CLAIMS");
    assertThat(outcome(client, claims())).isEqualTo("CLIENT");
    assertThat(outcome(client, claims().withText("azp", "shop-app"))).isEqualTo("VERIFIED");
    assertThat(outcome(client, claims().withText("azp", "other"))).isEqualTo("CLIENT");
    assertThat(outcome(client, claims().withText("client_id", "shop-app"))).isEqualTo("VERIFIED");
    assertThat(outcome(client, claims().withText("client_id", "x").withText("azp", "shop-app")))
        .isEqualTo("CLIENT");
  }

  @Test
  void takesOnlyTheTypesThatAreNamed() {
    var typed = verifier(fixed().withTypes("AT+JWT"));

    assertThat(outcome(typed, claims())).isEqualTo("TYPE");
    assertThat(Lab.outcome(typed.verify(typed("at+jwt")))).isEqualTo("VERIFIED");
    assertThat(Lab.outcome(typed.verify(typed("application/at+jwt")))).isEqualTo("VERIFIED");
    assertThat(Lab.outcome(typed.verify(typed("JWT")))).isEqualTo("TYPE");
  }

  @Test
  void readsGroupsFromTheClaimThatIsNamed() {
    var roles = verifier(fixed().withGroupsClaim("roles"));

    assertThat(claims(roles, claims().with("roles", "[\"admins\",\"a b\"]")).groups())
        .containsExactly("admins", "a b");
    assertThat(claims(roles, claims().with("roles", "null")).groups()).isEmpty();
    assertThat(claims(roles, claims()).groups()).isEmpty();
    assertThat(outcome(roles, claims().withText("roles", "admins"))).isEqualTo("CLAIMS");
    assertThat(claims(verifier(fixed()), claims().with("cognito:groups", "[\"a\"]")).groups())
        .isEmpty();
  }

  @Test
  void capsLifetimes() {
    long now = lab.clock.instant().getEpochSecond();
    var brief = verifier(fixed().withMaxLifetime(Duration.ofMinutes(10)));

    assertThat(outcome(brief, claims().with("exp", now + 600))).isEqualTo("VERIFIED");
    assertThat(outcome(brief, claims().with("exp", now + 601))).isEqualTo("LIFETIME");
  }

  @Test
  void verifiesAllAlgorithms() {
    var keys =
        List.of(
            TestKey.rsa("a", 2048, "RS384").signingWith("SHA384withRSA"),
            TestKey.rsa("b", 2048, "RS512").signingWith("SHA512withRSA"),
            TestKey.rsa("c", 2048, "PS256").signingWith("RSASSA-PSS"),
            TestKey.ec("d", com.nimbusds.jose.jwk.Curve.P_384, "ES384")
                .signingWith("SHA384withECDSAinP1363Format"),
            TestKey.ec("e", com.nimbusds.jose.jwk.Curve.P_521, "ES512")
                .signingWith("SHA512withECDSAinP1363Format"));
    var set = KeySource.json(TestKey.set(keys.toArray(TestKey[]::new)));
    var verifier = verifier(fixed().withAlgorithms(SignatureAlgorithm.values()).withKeys(set));

    for (String algorithm : List.of("RS384", "RS512", "PS256", "ES384", "ES512")) {
      var key = keys.stream().filter(k -> k.jwk().contains(algorithm)).findAny().orElseThrow();
      var header = lab.header(key).withText("alg", algorithm);
      assertThat(Lab.outcome(verifier.verify(key.sign(header, claims()))))
          .as(algorithm)
          .isEqualTo("VERIFIED");
      assertThat(
              Lab.outcome(verifier.verify(key.sign(header, claims()).replaceFirst("\\.e", ".f"))))
          .as(algorithm)
          .isNotEqualTo("VERIFIED");
    }
  }

  @Test
  void verifiesWhatNimbusSigns() throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Lab.RSA.id())
                .type(new JOSEObjectType("at+jwt"))
                .build(),
            JWTClaimsSet.parse(claims().with("scope", "\"a b\"").toString()));
    jwt.sign(new RSASSASigner(Lab.RSA.pair().getPrivate()));

    var verification = verifier(fixed()).verify(jwt.serialize());

    assertThat(((Verification.Verified) verification).claims().scopes()).containsExactly("a", "b");
  }

  private TrustedIssuer trusted() {
    return TrustedIssuer.oidc(issuer).withAudiences(AUDIENCE);
  }

  private TrustedIssuer fixed() {
    return trusted().withKeys(KeySource.json(TestKey.set(Lab.RSA)));
  }

  private TokenVerifier verifier(TrustedIssuer trusted) {
    return lab.builder().trust(trusted).build();
  }

  private JsonText claims() {
    long now = lab.clock.instant().getEpochSecond();
    return JsonText.empty()
        .withText("iss", issuer)
        .withText("sub", "auth0|1")
        .withText("aud", AUDIENCE)
        .with("iat", now)
        .with("exp", now + 300);
  }

  private String signed(TestKey key, JsonText claims) {
    return key.sign(lab.header(key), claims);
  }

  private String typed(String type) {
    return Lab.RSA.sign(lab.header(Lab.RSA).withText("typ", type), claims());
  }

  private String outcome(TokenVerifier verifier, JsonText claims) {
    return Lab.outcome(verifier.verify(signed(Lab.RSA, claims)));
  }

  private TokenClaims claims(TokenVerifier verifier, JsonText claims) {
    return ((Verification.Verified) verifier.verify(signed(Lab.RSA, claims))).claims();
  }

  private void serve(String document) {
    server.serve(200, document);
  }

  private static String document(String issuer, String keys) {
    return JsonText.empty()
        .withText("issuer", issuer)
        .withText("jwks_uri", keys)
        .with("scopes_supported", "[\"openid\"]")
        .toString();
  }
}
