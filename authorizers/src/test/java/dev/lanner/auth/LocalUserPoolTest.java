package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tokens of the local user pool, which stands in for Cognito in a local run.
class LocalUserPoolTest {
  private static final String POOL = "local_shop";
  private static final JsonMapper JSON = new JsonMapper();

  private final MovableClock clock = new MovableClock();
  private final LocalUserPool pools =
      LocalUserPool.start(
          Options.defaults()
              .withClock(clock)
              .withPool(
                  ReadyPool.of(POOL)
                      .withClient("web")
                      .withClient("machine", "secret")
                      .withScope("orders/read")
                      .withGroup("admins")));
  private final HttpClient http = HttpClient.newHttpClient();
  private final String issuer = pools.issuer(POOL).toString();

  @BeforeEach
  void createAUser() throws Exception {
    call("AdminCreateUser", "'Username':'ada'");
    call("AdminSetUserPassword", "'Username':'ada','Password':'Correct-horse-1','Permanent':true");
    call("AdminAddUserToGroup", "'Username':'ada','GroupName':'admins'");
  }

  @AfterEach
  void stop() {
    http.close();
    pools.close();
  }

  @Test
  void verifiesAccessTokensOfAPoolWhoseIssuerIsHere() throws Exception {
    // @start region="trust"
    var shop =
        TrustedIssuer.userPool("local_shop")
            .withAlias(issuer)
            .withKeys(KeySource.discovery(issuer))
            .withClients("web");
    var verifier = TokenVerifier.builder().trust(shop).clock(clock).local().build();
    // @end

    var claims = verified(verifier, signIn().get("AccessToken").stringValue());

    assertThat(claims.issuer()).isEqualTo(issuer);
    assertThat(claims.username()).hasValue("ada");
    assertThat(claims.groups()).containsExactly("admins");
    assertThat(claims.scopes()).containsExactly("aws.cognito.signin.user.admin");
    assertThat(claims.use()).hasValue(TokenUse.ACCESS);
    assertThat(claims.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void verifiesIdTokensByDiscovery() throws Exception {
    var verifier =
        verifier(
            TrustedIssuer.oidc(issuer)
                .withUses(TokenUse.ID)
                .withGroupsClaim("cognito:groups")
                .withClients("web"));

    var claims = verified(verifier, signIn().get("IdToken").stringValue());

    assertThat(claims.audience()).containsExactly("web");
    assertThat(claims.groups()).containsExactly("admins");
    assertThat(claims.text("cognito:username")).hasValue("ada");
  }

  @Test
  void verifiesTokensOfClientsThatActForThemselves() throws Exception {
    var response =
        post(
            "/oauth2/token",
            "grant_type=client_credentials&client_id=machine&client_secret=secret",
            "Content-Type",
            "application/x-www-form-urlencoded");
    var verifier = verifier(TrustedIssuer.oidc(issuer).withClients("machine"));

    var claims = verified(verifier, response.get("access_token").stringValue());

    assertThat(claims.subject()).isEqualTo("machine");
    assertThat(claims.scopes()).containsExactly("orders/read");
  }

  @Test
  void rejectsTheOtherTokenAnotherClientAndWhatIsOver() throws Exception {
    var tokens = signIn();
    var access = tokens.get("AccessToken").stringValue();
    var users = TrustedIssuer.oidc(issuer).withUses(TokenUse.ACCESS);
    var verifier = verifier(users.withClients("web"));

    rejects(verifier, tokens.get("IdToken").stringValue(), RejectionReason.TOKEN_USE);
    rejects(verifier(users.withClients("other")), access, RejectionReason.CLIENT);
    rejects(
        verifier(TrustedIssuer.userPool(POOL).withClients("web")), access, RejectionReason.ISSUER);
    clock.advance(Duration.ofHours(1));
    rejects(verifier, access, RejectionReason.EXPIRED);
  }

  private TokenVerifier verifier(TrustedIssuer trusted) {
    return TokenVerifier.builder().trust(trusted).clock(clock).local().build();
  }

  private static TokenClaims verified(TokenVerifier verifier, String token) {
    var verification = verifier.verify(token);
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified) verification).claims();
  }

  private static void rejects(TokenVerifier verifier, String token, RejectionReason reason) {
    assertThat(verifier.verify(token)).isEqualTo(new Verification.Rejected(reason));
  }

  private JsonNode signIn() throws Exception {
    return call(
            "InitiateAuth",
            "'ClientId':'web','AuthFlow':'USER_PASSWORD_AUTH',"
                + "'AuthParameters':{'USERNAME':'ada','PASSWORD':'Correct-horse-1'}")
        .get("AuthenticationResult");
  }

  private JsonNode call(String operation, String members) throws Exception {
    var pool = operation.startsWith("Admin") ? "'UserPoolId':'" + POOL + "'," : "";
    return post(
        "/",
        ("{" + pool + members + "}").replace('\'', '"'),
        "X-Amz-Target",
        "AWSCognitoIdentityProviderService." + operation);
  }

  private JsonNode post(String path, String body, String... header) throws Exception {
    URI address = pools.endpoint().resolve(path);
    var response =
        http.send(
            HttpRequest.newBuilder(address)
                .headers(header)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
  }
}
