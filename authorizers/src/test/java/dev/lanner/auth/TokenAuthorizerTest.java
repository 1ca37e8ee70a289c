package dev.lanner.auth;

import static dev.lanner.auth.AskedApi.event;
import static dev.lanner.auth.AskedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.test.LannerExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The authorizer that is configured and not written.
class TokenAuthorizerTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private final Lab lab = new Lab();

  @BeforeEach
  void trustTheToken() {
    app.replace(TokenVerifier.class, lab.verifier());
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void letsWhoeverHasAGoodTokenCallEveryRoute() {
    String answer = ask("Bearer " + lab.token(Lab.RSA));

    assertThat(json(answer).get("principalId").asString()).isEqualTo(Lab.SUBJECT);
    assertThat(AskedApi.passes(answer, "GET/anything")).isTrue();
    assertThat(json(answer).get("context").toString())
        .isEqualTo(
            "{\"authorizer\":\"dev.lanner.auth.SignedIn\",\"sub\":\"%s\",\"exp\":%d,\"scope\":\"orders/read orders/write\",\"groups\":\"[\\\"admins\\\"]\"}"
                .formatted(Lab.SUBJECT, lab.clock.instant().getEpochSecond() + 3600));
  }

  @Test
  void refusesTokensThatAreNoGoodWith401() {
    String forged = Lab.STRANGER.sign(lab.header(Lab.RSA), lab.claims());
    String expired = lab.token(Lab.RSA);
    isUnauthorized("Bearer " + forged);
    isUnauthorized("Bearer x");
    isUnauthorized("Basic YTpi");
    isUnauthorized("");

    lab.clock.advance(Duration.ofHours(2));

    isUnauthorized("Bearer " + expired);
  }

  @Test
  void refusesMissingScopesAndGroupsWith403() {
    app.environment("LANNER_AUTHORIZER_SCOPES", "orders/delete, orders/read")
        .environment("LANNER_AUTHORIZER_GROUPS", "ops");

    String noGroup = ask("Bearer " + lab.token(Lab.RSA));
    String noScope = ask(bearer(lab.claims().withText("scope", "orders/readonly")));
    String good = ask(bearer(lab.claims().with("cognito:groups", "[\"ops\"]")));

    assertThat(json(noGroup).get("context").toString()).isEqualTo("{\"reason\":\"NOT_IN_GROUP\"}");
    assertThat(json(noScope).get("context").toString())
        .isEqualTo("{\"reason\":\"INSUFFICIENT_SCOPE\"}");
    assertThat(noGroup + noScope).doesNotContain("\"Allow\"");
    assertThat(AskedApi.passes(good, "GET/anything")).isTrue();
  }

  @Test
  void failsWhileKeysCannotBeHad() {
    lab.server.serve(500, "");

    assertThatIllegalStateException()
        .isThrownBy(() -> ask("Bearer " + lab.token(Lab.RSA)))
        .havingRootCause()
        .withMessage(
            "The issuer's keys cannot be had, so nobody knows whether the token is good. The log has why.");
  }

  @Test
  void isConfiguredByTheEnvironment() {
    var other = new LannerExtension();
    Map.of("USER_POOL_ID", Lab.POOL, "USER_POOL_CLIENT_ID", Lab.CLIENT).forEach(other::environment);
    String wrongClient =
        Lab.RSA.sign(lab.header(Lab.RSA), lab.claims().withText("client_id", "other"));

    // Refused before any key is needed, so the issuer is not asked.
    assertThatThrownBy(() -> other.invoke(SignedInFunction.class, token("Bearer " + wrongClient)))
        .hasRootCauseInstanceOf(UnauthorizedException.class);
  }

  @Test
  void doesNotStartWithoutKnowingWhoseTokensAreGood() {
    doesNotStart(Map.of(), "has neither USER_POOL_ID nor LANNER_AUTHORIZER_ISSUER");
    doesNotStart(Map.of("USER_POOL_ID", Lab.POOL), "USER_POOL_CLIENT_ID is not set");
    doesNotStart(
        Map.of(
            "USER_POOL_ID", Lab.POOL,
            "USER_POOL_CLIENT_ID", Lab.CLIENT,
            "LANNER_AUTHORIZER_AUDIENCES", "orders"),
        "Name the clients of a user pool in USER_POOL_CLIENT_ID.");
    doesNotStart(
        Map.of(
            "USER_POOL_ID", "local_users",
            "USER_POOL_CLIENT_ID", "web",
            "USER_POOL_ISSUER", "http://127.0.0.1:9229/local_users"),
        "USER_POOL_ISSUER is set, which is for local runs");
    doesNotStart(
        Map.of(
            "USER_POOL_ID", "local_users",
            "USER_POOL_CLIENT_ID", "web",
            "USER_POOL_ISSUER", "http://127.0.0.1:9229/local_users",
            "LANNER_LOCAL", "true",
            "AWS_SESSION_TOKEN", "token"),
        "and so is AWS_SESSION_TOKEN, which deployed functions have");
    doesNotStart(
        Map.of("LANNER_AUTHORIZER_ISSUER", "https://login.example.com/"),
        "has neither clients nor audiences");
  }

  private static void doesNotStart(Map<String, String> environment, String reason) {
    var other = new LannerExtension();
    environment.forEach(other::environment);

    assertThatThrownBy(() -> other.invoke(SignedInFunction.class, token("Bearer x")))
        .hasMessageContaining(reason);
  }

  private void isUnauthorized(String authorization) {
    assertThatThrownBy(() -> ask(authorization))
        .hasRootCauseInstanceOf(UnauthorizedException.class);
  }

  private String bearer(JsonText claims) {
    return "Bearer " + Lab.RSA.sign(lab.header(Lab.RSA), claims);
  }

  private String ask(String authorization) {
    return app.invoke(SignedInFunction.class, token(authorization));
  }

  private static String token(String authorization) {
    return event("rest-token").replace("\"reader\"", "\"" + authorization + "\"");
  }
}
