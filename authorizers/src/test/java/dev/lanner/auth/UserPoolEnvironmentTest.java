package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The user pool that an environment names, on AWS and in a local run. Row K19.
class UserPoolEnvironmentTest {
  private static final Map<String, String> DEPLOYED =
      Map.of(
          "USER_POOL_ID", "eu-central-1_Ab129faBb",
          "USER_POOL_CLIENT_ID", "web, app",
          "AWS_ACCESS_KEY_ID", "ASIA",
          "AWS_SESSION_TOKEN", "token");
  private static final Map<String, String> LOCAL =
      Map.of(
          "USER_POOL_ID", "local_users",
          "USER_POOL_CLIENT_ID", "web",
          "USER_POOL_ISSUER", "http://127.0.0.1:9229/local_users",
          "LANNER_LOCAL", "true");

  @Test
  void trustsThePoolOnAws() {
    var issuer = TrustedIssuer.userPoolOf(DEPLOYED);

    assertThat(issuer.names())
        .containsExactly("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab129faBb");
    assertThat(issuer.isLocal()).isFalse();
    assertThat(TokenVerifier.of(issuer)).isNotNull();
  }

  @Test
  void trustsNothingButTheLocalPoolInALocalRun() {
    assertThat(TrustedIssuer.userPoolOf(LOCAL).names())
        .containsExactly("http://127.0.0.1:9229/local_users");
  }

  @Test
  void takesTokensOfTheLocalPoolWithTheSameCode() throws Exception {
    var pool = ReadyPool.of("local_users").withClient("web").withClient("machine", "secret");
    try (var pools = LocalUserPool.start(Options.defaults().withPool(pool.withScope("a/b")));
        var http = HttpClient.newHttpClient()) {
      var environment =
          with(
              with(LOCAL, "USER_POOL_ISSUER", pools.issuer("local_users").toString()),
              "USER_POOL_CLIENT_ID",
              "machine");
      var request =
          HttpRequest.newBuilder(pools.endpoint().resolve("/oauth2/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "grant_type=client_credentials&client_id=machine&client_secret=secret"))
              .build();
      var token =
          new JsonMapper()
              .readTree(http.send(request, BodyHandlers.ofString()).body())
              .get("access_token")
              .stringValue();

      var verifier = TokenSnippets.userPoolOf(environment);
      var ofOthers =
          TokenVerifier.of(
              TrustedIssuer.userPoolOf(with(environment, "USER_POOL_CLIENT_ID", "web")));

      assertThat(verifier.verify(token)).isInstanceOf(Verification.Verified.class);
      assertThat(ofOthers.verify(token))
          .isEqualTo(new Verification.Rejected(RejectionReason.CLIENT));
    }
  }

  @Test
  void refusesALocalIssuerOutsideOfALocalRun() {
    for (var value : List.of("", "false", "TRUE", "1")) {
      assertThatThrownBy(() -> TrustedIssuer.userPoolOf(with(LOCAL, "LANNER_LOCAL", value)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("USER_POOL_ISSUER is set, which is for local runs");
    }
    var without = new HashMap<>(LOCAL);
    without.remove("LANNER_LOCAL");
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(without))
        .hasMessageContaining("Remove USER_POOL_ISSUER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_CONTAINER_CREDENTIALS_FULL_URI"})
  void refusesALocalIssuerBesideTheCredentialsOfADeployedFunction(String name) {
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(with(LOCAL, name, "s3cr3t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("and so is " + name + ", which deployed functions have")
        .hasMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cognito-idp.evil.com/local_users",
        "http://192.0.2.7:9229/local_users",
        "http://localhost.evil.com/local_users",
        "http://127.0.0.1.evil.com/local_users",
        "http://user@127.0.0.1:9229/local_users",
        "http://127.0.0.1:9229/local_users#a",
        "ftp://127.0.0.1/local_users",
        "local_users"
      })
  void refusesALocalIssuerThatIsElsewhere(String issuer) {
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(with(LOCAL, "USER_POOL_ISSUER", issuer)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USER_POOL_ISSUER is not an address on this machine");
  }

  @Test
  void lendsItsTrustToNoOtherIssuer() {
    var local = TrustedIssuer.userPoolOf(LOCAL);
    var other = TrustedIssuer.oidc("http://127.0.0.1:9230").withAudiences("shop");

    assertThatThrownBy(() -> TokenVerifier.of(local, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is on this machine");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(Map.of()))
        .hasMessageStartingWith("USER_POOL_ID is not set.");
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(with(DEPLOYED, "USER_POOL_CLIENT_ID", "")))
        .hasMessageStartingWith("USER_POOL_CLIENT_ID is not set.");
    assertThatThrownBy(
            () -> TrustedIssuer.userPoolOf(with(DEPLOYED, "USER_POOL_CLIENT_ID", "web,")))
        .hasMessageStartingWith("USER_POOL_CLIENT_ID has an empty client id.");
    assertThatThrownBy(() -> TrustedIssuer.userPoolOf(with(DEPLOYED, "USER_POOL_ID", "pool")))
        .hasMessageContaining("is not the id of a user pool");
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var copy = new HashMap<>(map);
    copy.put(name, value);
    return copy;
  }
}
