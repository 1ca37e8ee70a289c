package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may, by the token in `Authorization`: rows C1 to C9 and S1 to S4, through each front end.
class BearerTokenTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private final Lab lab = new Lab();

  @BeforeEach
  void trustTheToken() {
    app.replace(CallerSource.class, CallerSource.bearerToken(lab.verifier()));
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @ParameterizedTest
  @EnumSource
  void takesATokenBehindEveryFrontEnd(FrontEnd frontEnd) {
    String id = "user " + Lab.ISSUER + " " + Lab.SUBJECT;

    TestResponse response =
        app.http(frontEnd).get("/desk").header("Authorization", bearer(lab.claims())).send();

    assertThat(response.body()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1 | 'bearer %s'            | 200",
        "C1 | 'BEARER %s'            | 200",
        "C2 | 'Bearer  %s'           | 401",
        "C3 | 'Bearer\t%s'           | 401",
        "C4 | 'Basic %s'             | 401",
        "C4 | 'DPoP %s'              | 401",
        "C5 | 'Bearer %s,Bearer %1$s' | 401",
        "C5 | 'Bearer %s, Bearer %1$s' | 401",
        "   | 'Bearer'               | 401",
        "   | 'Bearer '              | 401",
        "   | '%s'                   | 401",
        "   | 'Bearer %s x'           | 401",
        "   | 'Bearer=%s'            | 401",
      })
  void takesOneSpellingOfTheHeader(String row, String value, int status) {
    for (FrontEnd frontEnd : FrontEnd.values()) {
      TestResponse response =
          app.http(frontEnd)
              .get("/desk")
              .header("Authorization", value.formatted(lab.token(Lab.RSA)))
              .send();

      assertThat(response.status()).as("%s %s", row, frontEnd).isEqualTo(status);
    }
  }

  @Test
  void takesNoTokenFromQueryFormOrCookie() {
    String token = lab.token(Lab.RSA);

    assertThat(app.http().get("/desk?access_token=" + token).send().status())
        .as("C6")
        .isEqualTo(401);
    assertThat(app.http().get("/desk").cookie("Authorization", token).send().status())
        .isEqualTo(401);
    assertThat(app.http().get("/desk").header("X-Authorization", "Bearer " + token).send().status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoneOfTwoHeaders(FrontEnd frontEnd) {
    String token = "Bearer " + lab.token(Lab.RSA);

    TestRequest request =
        app.http(frontEnd)
            .get("/desk")
            .header("Authorization", token)
            .header("authorization", token);

    assertThat(request.send().status()).as("C7").isEqualTo(401);
  }

  @Test
  void takesNothingFromTheFrontEnd() {
    String claims = "{\"iss\":\"%s\",\"sub\":\"eve\"}".formatted(Lab.ISSUER);
    Caller eve = Caller.of(new Authorization.Jwt(claims, List.of()));

    assertThat(app.http().get("/desk").caller(eve).send().status()).as("C8").isEqualTo(401);
    assertThat(app.http().get("/desk/open").caller(eve).send().body()).isEqualTo("somebody");
    assertThat(get("/desk", bearer(lab.claims())).body()).doesNotContain("eve");
  }

  @Test
  void tellsAHandlerForEverybodyWhoBringsAToken() {
    assertThat(get("/desk/open", bearer(lab.claims())).body()).endsWith(Lab.SUBJECT);
    assertThat(get("/desk/open", "Bearer forged").body()).isEqualTo("somebody");
    assertThat(get("/desk/open", "Basic YTpi").body()).isEqualTo("somebody");
  }

  @Test
  void verifiesNoTokenWhereNobodyAsksWhoCalls() {
    assertThat(get("/desk/quiet", bearer(lab.claims())).status()).isEqualTo(200);

    assertThat(lab.server.requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "orders/read,         200",
    "orders/readonly,     403",
    "ORDERS/READ,         403",
    "'orders/read,x',     403",
  })
  void comparesScopesToTheLetter(String scope, int status) {
    TestResponse response = get("/desk/orders", bearer(lab.claims().withText("scope", scope)));

    assertThat(response.status()).as("S1").isEqualTo(status);
    assertThat(response.header("www-authenticate"))
        .isEqualTo(status == 200 ? null : "Bearer error=\"insufficient_scope\"");
  }

  @Test
  void readsScopesFromScpBeforeScope() {
    JsonText none = lab.claims().without("scope");

    assertThat(orders(none.with("scope", "[\"a\",\"orders/read\"]"))).as("S2").isEqualTo(200);
    assertThat(orders(none.with("scp", "[\"a\",\"orders/read\"]"))).as("S2").isEqualTo(200);
    assertThat(orders(lab.claims().withText("scp", "a"))).as("S2: scp counts").isEqualTo(403);
    assertThat(orders(lab.claims().withText("scope", "a").withText("scp", "orders/read")))
        .as("S2: scp counts")
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"admins\"            | 401", // Cognito has a list, so that this is no token of it.
        "[\"admins2\"]         | 403",
        "[\"admins,ops\"]      | 403",
        "[\"[admins]\"]        | 403",
        "[\"admins ops\"]      | 403",
        "[\"a b\",\"ops\"]     | 200",
        "[\"admins\"]          | 200",
        "[]                    | 403",
      })
  void comparesGroupsToTheLetter(String groups, int status) {
    TestResponse response = get("/desk/staff", bearer(lab.claims().with("cognito:groups", groups)));

    assertThat(response.status()).as("S3").isEqualTo(status);
  }

  @Test
  void holdsIdTokensToTheirAudience() {
    var pool = lab.pool().withUses(TokenUse.ID);
    app.replace(CallerSource.class, CallerSource.bearerToken(lab.builder().trust(pool).build()));

    assertThat(status(lab.idClaims())).isEqualTo(200);
    assertThat(status(lab.idClaims().with("aud", "[\"%s\",\"other\"]".formatted(Lab.CLIENT))))
        .as("S4")
        .isEqualTo(200);
    assertThat(status(lab.idClaims().withText("aud", "other"))).as("S4").isEqualTo(401);
    assertThat(status(lab.idClaims().withText("azp", "other"))).as("S4").isEqualTo(401);
    assertThat(status(lab.claims())).as("S5: an access token").isEqualTo(401);
  }

  @Test
  void refusesForgedForeignAndExpiredTokensAlike() {
    String forged = Lab.STRANGER.sign(lab.header(Lab.RSA), lab.claims());
    String expired = bearer(lab.claims());
    TestResponse answer = get("/desk", "Bearer " + forged);
    lab.clock.advance(Duration.ofHours(2));
    TestResponse other = get("/desk", expired);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(answer.body()).isEqualTo("{\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(other.body()).isEqualTo(answer.body());
    assertThat(other.header("www-authenticate")).isEqualTo("Bearer");
  }

  @Test
  void saysThatItDoesNotKnowWhileKeysCannotBeHad() {
    lab.server.serve(500, "");

    TestResponse response = get("/desk", bearer(lab.claims()));

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.header("www-authenticate")).isNull();
    assertThat(response.body()).isEqualTo("{\"title\":\"Service Unavailable\",\"status\":503}");
    assertThat(get("/desk/open", bearer(lab.claims())).body()).isEqualTo("somebody");
  }

  @Test
  void decidesAtAWebSocketWhenAClientConnects() {
    String admin = bearer(lab.claims());
    String clerk = bearer(lab.claims().with("cognito:groups", "[\"clerks\"]"));

    var let =
        new Authorization.Lambda("ada", "{\"authorizer\":\"dev.lanner.auth.KeyAuthorizer\"}", 1);

    assertThat(connects(let, admin)).isTrue();
    assertThat(connects(let, clerk)).isFalse();
    assertThat(connects(new Authorization.None(), admin)).isFalse();
    assertThat(app.webSocket().authorization(let).connect().isOpen()).isFalse();
  }

  private boolean connects(Authorization authorization, String token) {
    return app.webSocket()
        .authorization(authorization)
        .header("Authorization", token)
        .connect()
        .isOpen();
  }

  @Test
  void isConfiguredByABean() {
    var other = new LannerExtension();
    Map.of("USER_POOL", Lab.POOL, "USER_POOL_CLIENT", Lab.CLIENT).forEach(other::environment);

    assertThat(other.bean(CallerSource.class)).isInstanceOf(BearerTokenSource.class);
  }

  private int orders(JsonText claims) {
    return get("/desk/orders", bearer(claims)).status();
  }

  private int status(JsonText claims) {
    return get("/desk", bearer(claims)).status();
  }

  private TestResponse get(String path, String authorization) {
    return app.http().get(path).header("Authorization", authorization).send();
  }

  private String bearer(JsonText claims) {
    return "Bearer " + Lab.RSA.sign(lab.header(Lab.RSA), claims);
  }
}
