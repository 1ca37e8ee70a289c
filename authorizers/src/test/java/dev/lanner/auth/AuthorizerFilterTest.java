package dev.lanner.auth;

import static dev.lanner.auth.AskedApi.event;
import static dev.lanner.auth.AskedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.TestUser;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What came past the authorizer of a route, in whatever way, is refused by the function.
class AuthorizerFilterTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="test"
  @Test
  void letsInWhomTheAuthorizerOfTheRouteHasLetIn() {
    var context = "{\"principalId\":\"reader\",\"authorizer\":\"dev.lanner.auth.KeyAuthorizer\"}";
    var reader = Caller.of(new Authorization.Lambda("reader", context, 1));

    assertThat(app.http().as(reader).get("/shelf/7").send().body()).isEqualTo("principal reader");
    assertThat(app.http().get("/shelf/7").send().status()).isEqualTo(403);
  }

  // @end

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "REST"})
  void readsWhoItWasInTheFormOfEachApi(FrontEnd frontEnd) {
    assertThat(app.http(frontEnd).as(let("KeyAuthorizer")).get("/shelf/7").send().status())
        .isEqualTo(200);
    assertThat(app.http(frontEnd).as(let("SignedIn")).get("/shelf/7").send().status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhoeverWasNotAsked(FrontEnd frontEnd) {
    TestResponse response = app.http(frontEnd).get("/shelf/7").send();

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"title\":\"Forbidden\",\"status\":403}");
  }

  @ParameterizedTest
  @CsvSource({"GET, /shelf/7", "HEAD, /shelf/7", "GET, /shelf/%37", "GET, /shelf/a%2Fb"})
  void refusesEverySpellingThatComesByAnotherRoute(String method, String path) {
    assertThat(app.http().request(method, path).send().status()).isEqualTo(403);
    assertThat(app.http().as(let("KeyAuthorizer")).request(method, path).send().status())
        .isEqualTo(200);
  }

  @Test
  void refusesWhomAnotherKindOfAuthorizerHasLetIn() {
    var jwt =
        new Authorization.Jwt(
            "{\"iss\":\"i\",\"sub\":\"ada\",\"authorizer\":\"dev.lanner.auth.KeyAuthorizer\"}",
            List.of());
    var iam =
        new Authorization.Iam(
            "ASIAEXAMPLE",
            "123456789012",
            "AIDA",
            "AIDA",
            "arn:aws:iam::123456789012:user/x",
            null,
            null);

    for (FrontEnd frontEnd : List.of(FrontEnd.HTTP, FrontEnd.REST)) {
      for (Caller caller : List.of(Caller.of(jwt), Caller.of(iam))) {
        assertThat(app.http(frontEnd).as(caller).get("/shelf/7").send().status())
            .as(frontEnd.name())
            .isEqualTo(403);
      }
    }
    assertThat(app.http().as(TestUser.of("ada")).get("/shelf/7").send().status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"tenant\":\"a\"}",
        "{\"authorizer\":\"\"}",
        "{\"authorizer\":\"KeyAuthorizer\"}",
        "{\"authorizer\":\"dev.lanner.auth.keyauthorizer\"}",
        "{\"authorizer\":1}",
        "{\"authorizer\":[\"dev.lanner.auth.KeyAuthorizer\"]}",
      })
  void refusesWhomAnAuthorizerHasLetInThatDoesNotSayItIsTheOne(String context) {
    var caller = Caller.of(new Authorization.Lambda("ada", context, 1));

    assertThat(app.http().as(caller).get("/shelf/7").send().status()).isEqualTo(403);
  }

  @Test
  void refusesAGoodTokenThatNoAuthorizerHasSeen() {
    try (var lab = new Lab()) {
      app.replace(CallerSource.class, CallerSource.bearerToken(lab.verifier()));
      String token = "Bearer " + lab.token(Lab.RSA);

      assertThat(app.http().get("/desk").header("Authorization", token).send().status())
          .isEqualTo(200);
      assertThat(app.http().get("/shelf/7").header("Authorization", token).send().status())
          .isEqualTo(403);
      assertThat(
              app.http()
                  .as(let("KeyAuthorizer"))
                  .get("/shelf/7")
                  .header("Authorization", token)
                  .send()
                  .body())
          .isEqualTo("user " + Lab.ISSUER + " " + Lab.SUBJECT);
    }
  }

  @Test
  void decidesWhoMayAmongThoseWhoWereLetInAsEverywhere() {
    var expired =
        new Authorization.Lambda(
            "ada", "{\"authorizer\":\"dev.lanner.auth.KeyAuthorizer\",\"exp\":1}", 1);

    assertThat(app.http().as(Caller.of(expired)).get("/shelf/7").send().status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-token", "rest-request", "http-1.0", "http-2.0", "websocket"})
  void isToldByEveryAuthorizerWhichOneItIs(String event) {
    String answer = app.invoke(KeyAuthorizerFunction.class, event(event));

    assertThat(json(answer).get("context").get("authorizer").asString())
        .isEqualTo("dev.lanner.auth.KeyAuthorizer");
  }

  @Test
  void keepsAuthorizersFromSayingThatTheyAreAnother() {
    Decision decision = Decision.allowAll("ada");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> decision.with("authorizer", "dev.lanner.auth.SignedIn"))
        .withMessage(
            "The context has the name authorizer, which API Gateway or Lanner keeps for itself. Choose another.");
  }

  /// Somebody let in by an authorizer of this package.
  private static Caller let(String authorizer) {
    String context = "{\"principalId\":\"reader\",\"authorizer\":\"dev.lanner.auth.%s\"}";
    return Caller.of(new Authorization.Lambda("reader", context.formatted(authorizer), 1));
  }
}
