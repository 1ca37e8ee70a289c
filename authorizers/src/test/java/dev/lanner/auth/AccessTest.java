package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may, by what the front end says: no bean says otherwise.
class AccessTest {
  private static final String CLAIMS =
      "{\"iss\":\"%s\",\"sub\":\"ada\",\"cognito:groups\":\"%s\",\"scope\":\"%s\"}";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource({"/desk", "/desk/staff", "/desk/orders", "/desk/groups"})
  void asksNobodyWhoTheyAre(String path) {
    TestResponse response = app.http().get(path).send();

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(response.body()).isEqualTo("{\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(app.bean(Desk.Seen.class).requests).isZero();
  }

  // @start region="test"
  @Test
  void letsAdministratorsInAndOtherUsersNot() {
    Caller ada = user("[admins clerks]", "");
    Caller bob = user("[clerks]", "");

    assertThat(app.http().get("/desk/staff").caller(ada).send().status()).isEqualTo(200);
    assertThat(app.http().get("/desk/staff").caller(bob).send().status()).isEqualTo(403);
    assertThat(app.http().get("/desk/staff").send().status()).isEqualTo(401);
  }

  // @end

  @Test
  void tellsWhoMayNotNothingButThat() {
    TestResponse response = app.http().get("/desk/staff").caller(user("[clerks]", "")).send();

    assertThat(response.body()).isEqualTo("{\"title\":\"Forbidden\",\"status\":403}");
    assertThat(response.header("www-authenticate")).isNull();
    assertThat(app.bean(Desk.Seen.class).requests).isZero();
  }

  @Test
  void letsWhoeverHasSignedInIn() {
    assertThat(app.http().get("/desk").caller(user("", "")).send().body())
        .isEqualTo("user " + Lab.ISSUER + " ada");
    assertThat(app.bean(Desk.Seen.class).requests).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admins2", "Admins", "admin", "", "admins,ops", "a[admins b]"})
  void takesNoOtherGroupForOneThatMay(String groups) {
    assertThat(app.http().get("/desk/staff").caller(user("[" + groups + "]", "")).send().status())
        .as("S3")
        .isEqualTo(403);
  }

  /// Rows C11 and S3.
  @ParameterizedTest
  @ValueSource(strings = {"[admins]", "[admins ops]", "admins", "[\\\"admins\\\"]"})
  void letsNobodyInByGroupsThatCannotBeToldApart(String groups) {
    String claims = CLAIMS.formatted("https://login.example.com", groups, "");

    assertThat(staff(FrontEnd.HTTP, claims)).isEqualTo(403);
  }

  @Test
  void letsNobodyInByGroupsThatARestApiHasJoined() {
    assertThat(staff(FrontEnd.REST, CLAIMS.formatted(Lab.ISSUER, "admins", ""))).isEqualTo(200);
    assertThat(staff(FrontEnd.REST, CLAIMS.formatted(Lab.ISSUER, "dev,admins", ""))).isEqualTo(403);
  }

  private int staff(FrontEnd frontEnd, String claims) {
    Caller caller = Caller.of(new Authorization.Jwt(claims, List.of()));
    return app.http(frontEnd).get("/desk/staff").caller(caller).send().status();
  }

  /// Row S1.
  @ParameterizedTest
  @CsvSource({
    "orders/read,              200",
    "openid orders/read email, 200",
    "orders/readonly,          403",
    "ORDERS/READ,              403",
    "'orders/read,x',          403",
    "x/orders/read,            403",
    "'',                       403",
  })
  void comparesScopesToTheLetter(String scope, int status) {
    TestResponse response = app.http().get("/desk/orders").caller(user("", scope)).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("www-authenticate"))
        .isEqualTo(status == 200 ? null : "Bearer error=\"insufficient_scope\"");
  }

  /// Row P12: the front end remembers for longer than the token lives.
  @ParameterizedTest
  @CsvSource({
    "HTTP, 1795167000,                   200",
    "HTTP, 1795166999,                   401",
    "REST, Fri Nov 20 09:30:00 UTC 2026, 200",
    "REST, Fri Nov 20 09:29:59 UTC 2026, 401",
    "REST, at the end of the world,      200",
  })
  void takesNoTokenThatTheFrontEndRemembersPastItsEnd(FrontEnd frontEnd, String exp, int status) {
    var clock = new MovableClock();
    app.replace(CallerSource.class, new FrontEndSource(() -> clock.instant().minusSeconds(1)));
    String claims = CLAIMS.formatted(Lab.ISSUER, "", "").replace("}", ",\"exp\":\"" + exp + "\"}");
    Caller ada = Caller.of(new Authorization.Jwt(claims, List.of()));

    assertThat(app.http(frontEnd).get("/desk").caller(ada).send().status())
        .as("P12")
        .isEqualTo(status);
  }

  @Test
  void letsEverybodyInWhereThatIsSaid() {
    assertThat(app.http().get("/desk/open").send().body()).isEqualTo("somebody");
    assertThat(app.http().get("/desk/open").caller(user("", "")).send().body()).endsWith(" ada");
  }

  @Test
  void letsNobodyInWhereThatIsSaid() {
    TestResponse response = app.http().get("/desk/shut").caller(user("[admins]", "")).send();

    assertThat(response.status()).isEqualTo(403);
    assertThat(app.bean(Desk.Seen.class).requests).isZero();
  }

  @Test
  void answersPagesThatMayCallWithoutAskingWhoTheyAre() {
    TestResponse preflight =
        app.http()
            .options("/desk/staff")
            .header("Origin", "https://shop.example")
            .header("Access-Control-Request-Method", "GET")
            .send();
    TestResponse refused =
        app.http().get("/desk/staff").header("Origin", "https://shop.example").send();

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("access-control-allow-origin")).isEqualTo("https://shop.example");
  }

  @Test
  void letsLambdaAuthorizersSayGroupsAndScopes() {
    Caller ada =
        Caller.of(
            new Authorization.Lambda(
                "ada",
                "{\"principalId\":\"ada\",\"groups\":[\"ops\"],\"scope\":\"a orders/read\"}",
                1));

    for (String path : List.of("/desk", "/desk/staff", "/desk/orders")) {
      assertThat(app.http().get(path).caller(ada).send().status()).as(path).isEqualTo(200);
      assertThat(app.http(FrontEnd.REST).get(path).caller(ada).send().status())
          .as(path)
          .isEqualTo(200);
    }
  }

  @Test
  void takesAGuestOfAnIdentityPoolForNobody() {
    assertThat(app.http().get("/desk").caller(identity("authenticated")).send().status())
        .isEqualTo(200);
    assertThat(app.http().get("/desk").caller(identity("unauthenticated")).send().status())
        .isEqualTo(401);
  }

  /// Rows C8 and C9.
  @Test
  void believesNothingThatAClientWrites() {
    for (FrontEnd frontEnd : FrontEnd.values()) {
      TestResponse response =
          app.http(frontEnd)
              .request("GET", "/desk?access_token=e30.e30.e30")
              .header("Authorization", "Bearer e30.e30.e30")
              .header("x-amzn-oidc-identity", "ada")
              .header("x-amzn-oidc-data", "e30=.e30=.e30=")
              .json("{\"sub\":\"ada\"}")
              .send();

      assertThat(response.status()).as(frontEnd.name()).isEqualTo(401);
    }
  }

  @Test
  void decidesAtAWebSocketWhenAClientConnects() {
    String context = "{\"authorizer\":\"dev.lanner.auth.%s\",\"groups\":\"[\\\"%s\\\"]\"}";
    var ada = new Authorization.Lambda("ada", context.formatted("KeyAuthorizer", "admins"), 1);
    var bob = new Authorization.Lambda("bob", context.formatted("KeyAuthorizer", "clerks"), 1);
    var eve = new Authorization.Lambda("eve", context.formatted("SignedIn", "admins"), 1);

    assertThat(app.webSocket().connect().isOpen()).isFalse();
    assertThat(app.webSocket().authorization(bob).connect().isOpen()).isFalse();
    assertThat(app.webSocket().authorization(eve).connect().isOpen()).isFalse();
    var connection = app.webSocket().authorization(ada).connect();
    assertThat(connection.isOpen()).isTrue();
    assertThat(connection.send("{\"action\":\"whoami\"}")).isEqualTo("principal ada");
  }

  private static Caller identity(String amr) {
    return Caller.of(
        new Authorization.Iam(
            "ASIAEXAMPLE",
            "123456789012",
            "AROAEXAMPLE:x",
            "AROAEXAMPLE:x",
            "arn:aws:sts::123456789012:assumed-role/R/x",
            null,
            new Authorization.CognitoIdentity("eu-central-1:1", "eu-central-1:2", List.of(amr))));
  }

  /// A user of the pool, as an HTTP API tells.
  private static Caller user(String groups, String scope) {
    return Caller.of(new Authorization.Jwt(CLAIMS.formatted(Lab.ISSUER, groups, scope), List.of()));
  }
}
