package dev.lanner.framework.test.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames.Membership;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.Http;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestUser;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.HttpApiV1;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients of tests that call as somebody.
class TestUserTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final TestUser ADA =
      TestUser.of("ada")
          .withGroups("admins", "ops")
          .withScopes("orders/read", "orders/write")
          .withExpiry(NOON)
          .withClaim("email_verified", true)
          .withClaim("level", 5);

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "REST"})
  void makesEachRequestAsTheUser(FrontEnd frontEnd) {
    Http ada = app.http(frontEnd).as(ADA);

    for (Caller.Jwt caller : List.of(get(ada), get(ada))) {
      assertThat(caller.id())
          .hasValue("user https://cognito-idp.us-east-1.amazonaws.com/us-east-1_TestPool1 ada");
      assertThat(caller.claims().text("username")).hasValue("ada");
      assertThat(caller.claims().time("exp")).hasValue(NOON);
      assertThat(caller.claims().flag("email_verified")).hasValue(true);
      assertThat(caller.claims().number("level")).hasValue(BigDecimal.valueOf(5));
      assertThat(caller.scopes().names()).containsExactly("orders/read", "orders/write");
    }
  }

  @Test
  void losesOfListsWhatEachFrontEndLoses() {
    var v1 = new HttpApiV1(dev.lanner.local.gateway.Api.local(URI.create("http://localhost")));

    assertThat(get(app.http().as(ADA)).groups().names()).containsExactly("admins", "ops");
    assertThat(get(app.http(v1).as(ADA)).groups().names()).containsExactly("admins", "ops");
    assertThat(get(app.http(FrontEnd.REST).as(ADA)).groups().has("admins"))
        .isEqualTo(Membership.CANNOT_BE_TOLD);
    assertThat(get(app.http(FrontEnd.REST).as(ADA.withGroups("ops"))).groups().names())
        .containsExactly("ops");
  }

  @Test
  void writesClaimsAsApiGatewayDoes() {
    assertThat(get(app.http().as(ADA)).claims().json("exp").orElseThrow().utf8())
        .isEqualTo("\"1795176000\"");
    assertThat(get(app.http(FrontEnd.REST).as(ADA)).claims().json("exp").orElseThrow().utf8())
        .isEqualTo("\"Fri Nov 20 12:00:00 UTC 2026\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "ALB"})
  void saysSoWhereNoAuthorizerTellsAboutTokens(FrontEnd frontEnd) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.http(frontEnd).as(ADA))
        .withMessageContaining("has no authorizer that tells a function about tokens.")
        .withMessageContaining("withBearerToken(…)");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "FUNCTION_URL"})
  void makesEachRequestAsAnyOtherCaller(FrontEnd frontEnd) {
    var clerk =
        new Authorization.Iam(
            "AKIA", "123456789012", "AIDA", "AIDA", "arn:aws:iam::123456789012:user/c", null, null);

    Http http = app.http(frontEnd).as(dev.lanner.local.gateway.Caller.of(clerk));
    http.get("/callers").send();

    assertThat(app.bean(Door.class).last().id()).hasValue("iam arn:aws:iam::123456789012:user/c");
  }

  @Test
  void leavesOtherClientsAndSingleRequestsAlone() {
    Http nobody = app.http();
    Http ada = nobody.as(ADA);

    assertThat(nobody.get("/callers").send().body()).isEqualTo("Caller.Anonymous");
    assertThat(ada.get("/callers").caller(dev.lanner.local.gateway.Caller.ANONYMOUS).send().body())
        .isEqualTo("Caller.Anonymous");
    assertThat(ada.get("/callers").send().body()).isEqualTo("Caller.Jwt");
  }

  @Test
  void takesNoClaimThatNoTokenHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ADA.withClaim("exp", NOON))
        .withMessage(
            "The claim exp has a java.time.Instant. Give a String, a Boolean, an Integer, a Long, or a List of them.");
  }

  private Caller.Jwt get(Http http) {
    http.get("/callers").send();
    return (Caller.Jwt) app.bean(Door.class).last();
  }
}
