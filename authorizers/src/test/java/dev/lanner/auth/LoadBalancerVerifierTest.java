package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a load balancer hands on, in the form that its user guide shows: row C10, and the keys of
/// it.
class LoadBalancerVerifierTest {
  private static final String ARN =
      "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";
  private static final String OTHER_ARN = ARN.replace("123456789012", "999999999999");
  private static final String CLIENT = "0oa1b2c3";
  private static final TestKey KEY = TestKey.ec(UUID.randomUUID().toString(), Curve.P_256, "ES256");

  private final MovableClock clock = new MovableClock();
  private final KeyServer server = new KeyServer();
  private final LoadBalancerVerifier verifier = verifier();

  @BeforeEach
  void publish() {
    server.serve(200, pem(KEY));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesWhatItsLoadBalancerHasSigned() {
    var verification = verifier.verify(token(header()));

    assertThat(verification).isInstanceOf(Verification.Verified.class);
    var claims = ((Verification.Verified) verification).claims();
    assertThat(claims.subject()).isEqualTo("1234567890");
    assertThat(claims.text("email")).contains("jane@example.com");
    assertThat(claims.issuer()).isEqualTo("https://login.example.com");
    assertThat(claims.clientId()).contains(CLIENT);
    assertThat(claims.expiresAt()).isEqualTo(MovableClock.START.plusSeconds(120));
    assertThat(server.paths()).containsExactly("/" + KEY.id());
  }

  @Test
  void takesPaddedBase64AndOnlyThatOfTheRightLength() {
    String token = token(header());

    assertThat(token).as("C10: padded").contains("=.");
    assertThat(outcome(token)).isEqualTo("VERIFIED");
    assertThat(outcome(token.replaceFirst("=+\\.", "."))).isEqualTo("SIGNATURE");
    assertThat(outcome(token.replaceFirst("=\\.", "==."))).isEqualTo("MALFORMED");
    assertThat(outcome(token + "====")).isEqualTo("MALFORMED");
  }

  @Test
  void refusesOtherSignersAndClients() {
    assertThat(outcome(token(header().withText("signer", OTHER_ARN))))
        .as("C10: signed by a key of the same region for another load balancer")
        .isEqualTo("SIGNER");
    assertThat(outcome(token(header().without("signer")))).as("C10").isEqualTo("HEADER");
    assertThat(outcome(token(header().withText("client", "other")))).as("C10").isEqualTo("CLIENT");
    assertThat(server.requests()).isZero();
  }

  @Test
  void judgesTimesByTheHeader() {
    long now = clock.instant().getEpochSecond();

    assertThat(outcome(token(header().with("exp", now)))).as("C10").isEqualTo("EXPIRED");
    assertThat(outcome(token(header().without("exp")))).as("C10").isEqualTo("HEADER");
    assertThat(outcome(token(header().with("exp", "\"" + now + "\"")))).isEqualTo("HEADER");
    assertThat(outcome(token(header().with("exp", now + 90_000)))).isEqualTo("LIFETIME");
    assertThat(outcome(padded(KEY, header(), claims().with("exp", now - 1)))).isEqualTo("EXPIRED");
  }

  @Test
  void refusesOtherAlgorithms() {
    assertThat(outcome(token(header().withText("alg", "none")))).isEqualTo("ALGORITHM");
    assertThat(outcome(token(header().withText("alg", "RS256")))).isEqualTo("ALGORITHM");
    assertThat(outcome(token(header().withText("typ", "dpop+jwt")))).isEqualTo("TYPE");
    assertThat(outcome(token(header().with("crit", "[]")))).isEqualTo("EXTENSION");
  }

  @Test
  void refusesTokensOfOthersThatNameItsLoadBalancer() {
    var stranger = TestKey.ec(KEY.id(), Curve.P_256, "ES256");

    assertThat(outcome(padded(stranger, header(), claims()))).isEqualTo("SIGNATURE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key1", "../../etc", "1-1-1-1-1", "http://evil/", "%2e%2e"})
  void asksForNoIdThatIsNotAUuid(String id) {
    assertThat(outcome(token(header().withText("kid", id)))).as("C10").isEqualTo("KEY_UNKNOWN");
    assertThat(server.requests()).isZero();
  }

  @Test
  void checksTheIssuerWhereOneIsNamed() {
    var strict = builder().issuer("https://other.example.com").build();

    assertThat(Lab.outcome(strict.verify(token(header())))).isEqualTo("ISSUER");
  }

  @Test
  void keepsKeysForADay() {
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
    clock.advance(Duration.ofHours(23));
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
    assertThat(server.requests()).isEqualTo(1);

    clock.advance(Duration.ofHours(1));
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void fetchesOnlySoManyKeysThatSomebodyMadeUp() {
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
    server.serve(404, "");

    for (int i = 0; i < 100; i++) {
      outcome(token(header().withText("kid", UUID.randomUUID().toString())));
    }

    assertThat(server.requests()).isEqualTo(10);
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
    assertThat(verifier.statistics().rejected())
        .containsEntry(RejectionReason.KEY_UNKNOWN, 9L)
        .containsEntry(RejectionReason.KEYS_UNAVAILABLE, 91L);
  }

  @Test
  void asksOnceForAKeyThatIsNotThere() {
    server.serve(403, "");

    assertThat(outcome(token(header()))).isEqualTo("KEY_UNKNOWN");
    assertThat(outcome(token(header()))).isEqualTo("KEY_UNKNOWN");
    assertThat(server.requests()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(60));
    server.serve(200, pem(KEY));
    assertThat(outcome(token(header()))).isEqualTo("VERIFIED");
  }

  @Test
  void takesNoOtherKeys() {
    server.serve(200, pem(TestKey.ec(KEY.id(), Curve.P_384, "ES384")));
    assertThat(outcome(token(header()))).isEqualTo("KEYS_UNAVAILABLE");
    server.serve(200, pem(TestKey.rsa(KEY.id(), 2048, "RS256")));
    assertThat(outcome(token(header()))).isEqualTo("KEYS_UNAVAILABLE");
    server.serve(200, "<html></html>");
    assertThat(outcome(token(header()))).isEqualTo("KEYS_UNAVAILABLE");
    server.serve(500, "");
    assertThat(outcome(token(header()))).isEqualTo("KEYS_UNAVAILABLE");
  }

  @Test
  void knowsWhereTheKeysOfARegionAre() {
    assertThat(LoadBalancerArn.keysOf(ARN))
        .isEqualTo(URI.create("https://public-keys.auth.elb.eu-central-1.amazonaws.com"));
    assertThat(
            LoadBalancerArn.keysOf(
                ARN.replace("aws", "aws-us-gov").replace("eu-central-1", "us-gov-west-1")))
        .hasHost("s3-us-gov-west-1.amazonaws.com")
        .hasPath("/aws-elb-public-keys-prod-us-gov-west-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop",
        "arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/net/shop/1",
        "arn:aws:elasticloadbalancing:evil.com/:1:loadbalancer/app/shop/1",
        "arn:aws:s3:::shop"
      })
  void startsWithTheArnOfALoadBalancerOnly(String arn) {
    assertThatThrownBy(() -> LoadBalancerVerifier.of(arn, CLIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(arn + " is not the ARN of an Application Load Balancer");
  }

  @Test
  void startsWithSignersAndClientsOnly() {
    assertThatThrownBy(() -> LoadBalancerVerifier.builder().loadBalancers(ARN).build())
        .hasMessageStartingWith("Name the ARNs of the load balancers and the clients");
    assertThatThrownBy(() ->
            LoadBalancerVerifier.builder()
                .loadBalancers(ARN)
                .clients(CLIENT)
                .keysAt(server.jwks())
                .build())
        .hasMessageContaining("is on this machine");
  }

  private LoadBalancerVerifier verifier() {
    return builder().build();
  }

  private LoadBalancerVerifier.Builder builder() {
    return LoadBalancerVerifier.builder()
        .loadBalancers(ARN)
        .clients(CLIENT)
        .keysAt(URI.create(server.address()))
        .local()
        .clock(clock);
  }

  private JsonText header() {
    return JsonText.empty()
        .withText("typ", "JWT")
        .withText("kid", KEY.id())
        .withText("alg", "ES256")
        .withText("iss", "https://login.example.com")
        .withText("client", CLIENT)
        .withText("signer", ARN)
        .with("exp", clock.instant().getEpochSecond() + 120);
  }

  private static JsonText claims() {
    return JsonText.empty()
        .withText("sub", "1234567890")
        .withText("name", "Jane")
        .withText("email", "jane@example.com");
  }

  private static String token(JsonText header) {
    return padded(KEY, header, claims());
  }

  private static String padded(TestKey key, JsonText header, JsonText claims) {
    var base64 = Base64.getUrlEncoder();
    String text =
        base64.encodeToString(header.toString().getBytes(UTF_8))
            + "."
            + base64.encodeToString(claims.toString().getBytes(UTF_8));
    return text + "." + base64.encodeToString(key.signature(text));
  }

  private String outcome(String token) {
    return Lab.outcome(verifier.verify(token));
  }

  private static String pem(TestKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(key.pair().getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
