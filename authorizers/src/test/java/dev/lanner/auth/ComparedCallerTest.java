package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may, when the front end and the token have to say the same.
class ComparedCallerTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private final Lab lab = new Lab();

  @BeforeEach
  void trustBoth() {
    app.replace(CallerSource.class, CallerSource.frontEndAndBearerToken(lab.verifier()));
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  /// Row S3: names with commas, brackets and spaces, which no front end tells apart.
  @Test
  void takesGroupsFromTheTokenWhereTheFrontEndHasFlattenedThem() {
    JsonText claims = lab.claims().with("cognito:groups", "[\"a,b\",\"[c]\",\"d e\"]");
    JsonText flat = flattened(claims).withText("cognito:groups", "[a,b [c] d e]");
    JsonText joined = flattened(claims).withText("cognito:groups", "a,b,[c],d e");

    assertThat(send(FrontEnd.HTTP, "/desk/groups", claims, flat).body())
        .isEqualTo("a,b and [c] and d e");
    assertThat(send(FrontEnd.REST, "/desk/groups", claims, joined).body())
        .isEqualTo("a,b and [c] and d e");
  }

  @Test
  void letsGroupsOfARestApiInThatItHasJoined() {
    JsonText claims = lab.claims().with("cognito:groups", "[\"dev\",\"admins\"]");
    JsonText joined = flattened(claims).withText("cognito:groups", "dev,admins");

    assertThat(send(FrontEnd.REST, "/desk/staff", claims, joined).status()).isEqualTo(200);
  }

  @Test
  void takesTheDatesOfARestApiForTheSame() {
    JsonText claims = lab.claims();
    JsonText dates =
        flattened(claims)
            .withText("iat", "Fri Nov 20 09:30:00 UTC 2026")
            .withText("exp", "Fri Nov 20 10:30:00 UTC 2026");

    assertThat(send(FrontEnd.REST, "/desk", claims, dates).status()).isEqualTo(200);
    assertThat(
            send(
                    FrontEnd.REST,
                    "/desk",
                    claims,
                    dates.withText("exp", "Fri Nov 20 10:30:01 UTC 2026"))
                .status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "sub, eve",
    "iss, https://login.example.com",
    "jti, 0b1d",
    "exp, 1",
    "iat, 1",
    "exp, soon",
  })
  void refusesATokenThatIsNotTheOneThatWasLetIn(String claim, String other) {
    JsonText claims = lab.claims();

    assertThat(send(FrontEnd.HTTP, "/desk", claims, flattened(claims)).status()).isEqualTo(200);
    assertThat(
            send(FrontEnd.HTTP, "/desk", claims, flattened(claims).withText(claim, other)).status())
        .isEqualTo(401);
    assertThat(send(FrontEnd.HTTP, "/desk", claims, flattened(claims).without(claim)).status())
        .isEqualTo(401);
  }

  @Test
  void refusesWhereOneOfThemIsMissing() {
    JsonText claims = lab.claims();
    Caller known = Caller.of(new Authorization.Jwt(flattened(claims).toString(), List.of()));
    Caller lambda = Caller.of(new Authorization.Lambda(Lab.SUBJECT, "{\"a\":1}", 1));

    assertThat(app.http().get("/desk").caller(known).send().status()).isEqualTo(401);
    assertThat(app.http().get("/desk").header("Authorization", bearer(claims)).send().status())
        .isEqualTo(401);
    assertThat(
            app.http()
                .get("/desk")
                .caller(lambda)
                .header("Authorization", bearer(claims))
                .send()
                .status())
        .isEqualTo(401);
  }

  /// Row P12: the front end has remembered for longer than the token lives.
  @Test
  void refusesATokenThatHasExpiredSinceTheFrontEndRemembersIt() {
    JsonText claims = lab.claims();
    JsonText remembered = flattened(claims);
    String authorization = bearer(claims);
    lab.clock.advance(Duration.ofHours(1).plusSeconds(1));

    Caller caller = Caller.of(new Authorization.Jwt(remembered.toString(), List.of()));

    assertThat(
            app.http()
                .get("/desk")
                .caller(caller)
                .header("Authorization", authorization)
                .send()
                .status())
        .as("P12")
        .isEqualTo(401);
  }

  private TestResponse send(FrontEnd frontEnd, String path, JsonText claims, JsonText told) {
    Caller caller = Caller.of(new Authorization.Jwt(told.toString(), List.of()));
    return app.http(frontEnd)
        .get(path)
        .caller(caller)
        .header("Authorization", bearer(claims))
        .send();
  }

  /// As an HTTP API passes the claims on.
  private JsonText flattened(JsonText claims) {
    long now = lab.clock.instant().getEpochSecond();
    return claims
        .withText("cognito:groups", "[admins]")
        .withText("iat", "" + now)
        .withText("exp", "" + (now + 3600));
  }

  private String bearer(JsonText claims) {
    return "Bearer " + Lab.RSA.sign(lab.header(Lab.RSA), claims);
  }
}
