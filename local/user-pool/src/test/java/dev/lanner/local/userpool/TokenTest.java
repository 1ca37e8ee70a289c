package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.attribute;
import static dev.lanner.local.userpool.Lab.email;
import static dev.lanner.local.userpool.Lab.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import tools.jackson.databind.JsonNode;

class TokenTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final String client = lab.client(pool);

  @AfterEach
  void close() {
    lab.close();
  }

  /// Pages: "Understanding the access token" and "Understanding the identity (ID) token" of the
  /// Cognito developer guide.
  @Test
  void hasTheClaimsOfRealTokens() {
    group("admins", 2, "arn:aws:iam::000000000000:role/admin");
    group("readers", 1, "arn:aws:iam::000000000000:role/reader");
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool)
            .username("ada")
            .messageAction("SUPPRESS")
            .userAttributes(
                email("ada@example.com"),
                attribute("email_verified", "true"),
                attribute("address", "Main Street 1"),
                attribute("name", "Ada")));
    lab.sdk.adminSetUserPassword(
        it -> it.userPoolId(pool).username("ada").password(PASSWORD).permanent(true));
    for (var group : new String[] {"admins", "readers"}) {
      lab.sdk.adminAddUserToGroup(it -> it.userPoolId(pool).username("ada").groupName(group));
    }

    var result = lab.signIn(client, "ada");

    var both = Lab.JSON.createObjectNode();
    both.set("access", lab.claims(result.accessToken()));
    both.set("id", lab.claims(result.idToken()));
    Golden.check(
        "golden/tokens.json",
        both,
        lab.server.endpoint().toString(),
        "http://127.0.0.1:port",
        pool,
        "local_pool",
        client,
        "client");
  }

  @Test
  void signsAccessAndIdTokensWithDifferentKeys() throws Exception {
    lab.user(pool, "ada");

    var result = lab.signIn(client, "ada");

    assertThat(keyId(result.accessToken())).isNotEqualTo(keyId(result.idToken()));
    var header = Lab.JSON.readTree(Lab.decode(result.idToken().split("\\.", -1)[0]));
    assertThat(header.propertyNames()).containsExactly("kid", "alg");
    var keys = Lab.JSON.readTree(lab.get("/" + pool + "/.well-known/jwks.json").body()).get("keys");
    assertThat(keys).hasSize(2);
    assertThat(keys.get(0).propertyNames()).containsExactly("alg", "e", "kid", "kty", "n", "use");
  }

  @Test
  void publishesItsDiscoveryDocument() throws Exception {
    var document =
        Lab.JSON.readTree(lab.get("/" + pool + "/.well-known/openid-configuration").body());

    var issuer = lab.server.issuer(pool).toString();
    assertThat(issuer).isEqualTo(lab.server.endpoint() + "/" + pool);
    assertThat(document.get("issuer").stringValue()).isEqualTo(issuer);
    assertThat(document.get("jwks_uri").stringValue()).isEqualTo(issuer + "/.well-known/jwks.json");
    assertThat(document.get("token_endpoint").stringValue())
        .isEqualTo(lab.server.endpoint() + "/oauth2/token");
    assertThat(lab.get("/local_other/.well-known/jwks.json").statusCode()).isEqualTo(404);
    assertThat(lab.get("/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheSessionWhenTokensAreRefreshed() {
    lab.user(pool, "ada");
    var first = lab.signIn(client, "ada");
    lab.clock.advance(Duration.ofMinutes(30));

    var second = lab.refresh(client, first.refreshToken());

    assertThat(second.refreshToken()).isNull();
    var before = lab.claims(first.accessToken());
    var after = lab.claims(second.accessToken());
    assertThat(after.get("origin_jti")).isEqualTo(before.get("origin_jti"));
    assertThat(after.get("auth_time")).isEqualTo(before.get("auth_time"));
    assertThat(after.get("jti")).isNotEqualTo(before.get("jti"));
    assertThat(after.get("exp").asLong() - before.get("exp").asLong()).isEqualTo(30 * 60);
    assertThat(lab.claims(second.idToken()).get("token_use").stringValue()).isEqualTo("id");
  }

  @Test
  void hasGroupsAsTheyAreAtTheRefresh() {
    lab.user(pool, "ada");
    group("admins", 1, null);
    var first = lab.signIn(client, "ada");
    assertThat(lab.claims(first.accessToken()).has("cognito:groups")).isFalse();

    lab.sdk.adminAddUserToGroup(it -> it.userPoolId(pool).username("ada").groupName("admins"));

    var second = lab.refresh(client, first.refreshToken());
    assertThat(lab.claims(second.accessToken()).get("cognito:groups"))
        .isEqualTo(Lab.JSON.createArrayNode().add("admins"));
  }

  @Test
  void prefersNoRoleWhereTwoGroupsComeFirst() {
    lab.user(pool, "ada");
    group("one", 1, "arn:aws:iam::000000000000:role/one");
    group("two", 1, "arn:aws:iam::000000000000:role/two");
    for (var group : new String[] {"one", "two"}) {
      lab.sdk.adminAddUserToGroup(it -> it.userPoolId(pool).username("ada").groupName(group));
    }

    var id = lab.claims(lab.signIn(client, "ada").idToken());

    assertThat(id.has("cognito:preferred_role")).isFalse();
    assertThat(id.get("cognito:roles")).hasSize(2);
  }

  @Test
  void expiresAsTheClientSays() {
    var brief =
        lab.client(
            pool,
            it ->
                it.accessTokenValidity(5)
                    .idTokenValidity(10)
                    .refreshTokenValidity(2)
                    .tokenValidityUnits(units ->
                        units
                            .accessToken(TimeUnitsType.MINUTES)
                            .idToken(TimeUnitsType.MINUTES)
                            .refreshToken(TimeUnitsType.HOURS)));
    lab.user(pool, "ada");

    var result = lab.signIn(brief, "ada");

    assertThat(result.expiresIn()).isEqualTo(300);
    long now = lab.clock.instant().getEpochSecond();
    assertThat(lab.claims(result.accessToken()).get("exp").asLong()).isEqualTo(now + 300);
    assertThat(lab.claims(result.idToken()).get("exp").asLong()).isEqualTo(now + 600);
    lab.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(lab.sdk.getUser(it -> it.accessToken(result.accessToken())).username())
        .isEqualTo("ada");
    lab.clock.advance(Duration.ofSeconds(1));
    refuses(
        "NotAuthorizedException",
        "Access Token has expired",
        () -> lab.sdk.getUser(it -> it.accessToken(result.accessToken())));
    assertThat(lab.refresh(brief, result.refreshToken()).accessToken()).isNotBlank();
    lab.clock.advance(Duration.ofHours(2));
    refuses(
        "NotAuthorizedException",
        "Refresh Token has expired",
        () -> lab.refresh(brief, result.refreshToken()));
  }

  @Test
  void rotatesRefreshTokensWhereTheClientSaysSo() {
    var rotating =
        lab.client(
            pool,
            it ->
                it.refreshTokenRotation(
                    rotation -> rotation.feature(FeatureType.ENABLED).retryGracePeriodSeconds(10)));
    lab.user(pool, "ada");
    var first = lab.signIn(rotating, "ada").refreshToken();

    var second = rotate(rotating, first).refreshToken();

    assertThat(second).isNotNull().isNotEqualTo(first);
    // Within the grace period the client may try again, having missed the answer.
    lab.clock.advance(Duration.ofSeconds(9));
    var again = rotate(rotating, first).refreshToken();
    refuses(
        "RefreshTokenReuseException",
        "Refresh token has been invalidated by rotation",
        () -> rotate(rotating, second));
    lab.clock.advance(Duration.ofSeconds(10));
    refuses(
        "RefreshTokenReuseException",
        "Refresh token has been invalidated by rotation",
        () -> rotate(rotating, first));
    assertThat(rotate(rotating, again).accessToken()).isNotBlank();
    refuses(
        "InvalidParameterException",
        "Refresh tokens of this client are rotated. Use GetTokensFromRefreshToken instead of REFRESH_TOKEN_AUTH.",
        () -> lab.refresh(rotating, again));
  }

  @Test
  void rotatesATokenOnceForManyWhoUseItAtOnce() throws Exception {
    var rotating =
        lab.client(
            pool, it -> it.refreshTokenRotation(rotation -> rotation.feature(FeatureType.ENABLED)));
    lab.user(pool, "ada");
    var token = lab.signIn(rotating, "ada").refreshToken();
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 16; i++) {
      attempts.add(() -> {
        try {
          return rotate(rotating, token).refreshToken() != null;
        } catch (RefreshTokenReuseException _) {
          return false;
        }
      });
    }

    int succeeded = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        succeeded += attempt.get() ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(1);
  }

  @Test
  void refreshesWithoutRotationToo() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").refreshToken();

    var result = rotate(client, token);

    assertThat(result.refreshToken()).isNull();
    assertThat(result.accessToken()).isNotBlank();
  }

  @Test
  void revokesASessionWithAllItsTokens() {
    lab.user(pool, "ada");
    var revoked = lab.signIn(client, "ada");
    var other = lab.signIn(client, "ada");

    lab.sdk.revokeToken(it -> it.clientId(client).token(revoked.refreshToken()));

    refuses(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        () -> lab.refresh(client, revoked.refreshToken()));
    refuses(
        "NotAuthorizedException",
        "Access Token has been revoked",
        () -> lab.sdk.getUser(it -> it.accessToken(revoked.accessToken())));
    assertThat(lab.refresh(client, other.refreshToken()).accessToken()).isNotBlank();
    // Once more, or with what is no token, is fine.
    lab.sdk.revokeToken(it -> it.clientId(client).token(revoked.refreshToken()));
    lab.sdk.revokeToken(it -> it.clientId(client).token("nothing"));
    refuses(
        "UnsupportedTokenTypeException",
        "Only refresh tokens are revoked.",
        () -> lab.sdk.revokeToken(it -> it.clientId(client).token(other.accessToken())));
  }

  @Test
  void revokesTokensOfAUserWhoIsDisabledToo() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").refreshToken();
    lab.sdk.adminDisableUser(it -> it.userPoolId(pool).username("ada"));

    lab.sdk.revokeToken(it -> it.clientId(client).token(token));

    lab.sdk.adminEnableUser(it -> it.userPoolId(pool).username("ada"));
    refuses(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        () -> lab.refresh(client, token));
  }

  @Test
  void revokesOnlyForTheClientOfTheToken() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").refreshToken();
    var server = lab.client(pool, it -> it.generateSecret(true).clientName("server"));

    refuses(
        "UnauthorizedException",
        "Unable to verify secret for client " + server,
        () -> lab.sdk.revokeToken(it -> it.clientId(server).token(token)));
    lab.sdk.revokeToken(it -> it.clientId(lab.client(pool)).token(token));

    assertThat(lab.refresh(client, token).accessToken()).isNotBlank();
  }

  @Test
  void signsOutEverywhere() {
    lab.user(pool, "ada");
    var one = lab.signIn(client, "ada");
    var two = lab.signIn(client, "ada");

    lab.sdk.globalSignOut(it -> it.accessToken(one.accessToken()));

    for (var result : new AuthenticationResultType[] {one, two}) {
      refuses(
          "NotAuthorizedException",
          "Refresh Token has been revoked",
          () -> lab.refresh(client, result.refreshToken()));
      refuses(
          "NotAuthorizedException",
          "Access Token has been revoked",
          () -> lab.sdk.getUser(it -> it.accessToken(result.accessToken())));
    }
    var three = lab.signIn(client, "ada");
    lab.sdk.adminUserGlobalSignOut(it -> it.userPoolId(pool).username("ada"));
    refuses(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        () -> lab.refresh(client, three.refreshToken()));
  }

  @Test
  void refusesRefreshTokensOfOthers() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").refreshToken();
    var other = lab.client(pool);
    var otherPool = lab.pool();
    var foreign = lab.client(otherPool);

    for (var wrong : new String[] {other, foreign}) {
      refuses("NotAuthorizedException", "Invalid Refresh Token", () -> lab.refresh(wrong, token));
    }
    refuses(
        "NotAuthorizedException", "Invalid Refresh Token", () -> lab.refresh(client, "nothing"));
    lab.sdk.adminDisableUser(it -> it.userPoolId(pool).username("ada"));
    refuses("NotAuthorizedException", "User is disabled.", () -> lab.refresh(client, token));
    lab.sdk.adminDeleteUser(it -> it.userPoolId(pool).username("ada"));
    refuses(
        "NotAuthorizedException",
        "Refresh Token has been revoked",
        () -> lab.refresh(client, token));
  }

  @Test
  void refusesAccessTokensThatAreNone() {
    lab.user(pool, "ada");
    var result = lab.signIn(client, "ada");
    var parts = result.accessToken().split("\\.", -1);
    var forged =
        parts[0]
            + "."
            + java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    new String(Lab.decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("ada", "bob")
                        .getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];

    for (var wrong : new String[] {forged, result.idToken(), "a.b.c", "nothing"}) {
      refuses(
          "NotAuthorizedException",
          "Invalid Access Token",
          () -> lab.sdk.getUser(it -> it.accessToken(wrong)));
    }
  }

  private AuthenticationResultType rotate(String client, String token) {
    return lab.sdk
        .getTokensFromRefreshToken(it -> it.clientId(client).refreshToken(token))
        .authenticationResult();
  }

  private void group(String name, int precedence, String role) {
    lab.sdk.createGroup(
        it -> it.userPoolId(pool).groupName(name).precedence(precedence).roleArn(role));
  }

  private static JsonNode keyId(String token) {
    return Lab.JSON.readTree(Lab.decode(token.split("\\.", -1)[0])).get("kid");
  }

  @Test
  void wantsTheRefreshFlowToBeAllowed() {
    var without =
        lab.client(pool, it -> it.explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"));

    refuses(
        "InvalidParameterException",
        "REFRESH_TOKEN_AUTH flow not enabled for this client",
        () ->
            lab.sdk.initiateAuth(it ->
                it.clientId(without)
                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                    .authParameters(Map.of("REFRESH_TOKEN", "x"))));
  }
}
