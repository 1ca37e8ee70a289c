package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.TestAuthorizer.answering;
import static dev.lanner.local.gateway.TestAuthorizer.returning;
import static dev.lanner.local.gateway.TestAuthorizer.statement;
import static dev.lanner.local.gateway.TestAuthorizer.withPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.AuthorizerFunction.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is remembered of what authorizers answered.
class AuthorizerCacheTest {
  private static final Route ORDERS = new Route("GET /orders", Map.of());
  private static final Route PLACE = new Route("POST /orders", Map.of());
  private static final LambdaAuthorizer AUTHORIZER =
      LambdaAuthorizer.request("shop", IdentitySource.header("Authorization"))
          .withCacheTtl(Duration.ofMinutes(5));

  private final LambdaAuthorizers authorizers = new LambdaAuthorizers();
  private Duration later = Duration.ZERO;

  @Test
  void asksOnceForAnIdentity() {
    var authorizer = withPolicy(statement("Allow", "'*'"));

    assertThat(latency(ask(FRONT_END, AUTHORIZER, "a", ORDERS, authorizer))).isEqualTo(42);
    assertThat(latency(ask(FRONT_END, AUTHORIZER, "a", PLACE, authorizer))).isZero();
    assertThat(latency(ask(FRONT_END, AUTHORIZER, "b", ORDERS, authorizer))).isEqualTo(42);
    assertThat(authorizer.calls()).isEqualTo(2);
  }

  @Test
  void letsAPolicyDecideAboutTheNextRoute() {
    var arn = "'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/prod/GET/orders'";
    var authorizer = withPolicy(statement("Allow", arn));

    assertThat(status(ask(REST_API, AUTHORIZER, "a", ORDERS, authorizer))).isEqualTo(200);
    assertThat(status(ask(REST_API, AUTHORIZER, "a", PLACE, authorizer))).isEqualTo(403);
    assertThat(status(ask(REST_API, AUTHORIZER, "a", ORDERS, authorizer))).isEqualTo(200);
    assertThat(authorizer.calls()).isEqualTo(1);
  }

  @Test
  void remembersRefusals() {
    var authorizer = withPolicy(statement("Deny", "'*'"));

    assertThat(status(ask(REST_API, AUTHORIZER, "a", ORDERS, authorizer))).isEqualTo(403);
    assertThat(status(ask(REST_API, AUTHORIZER, "a", ORDERS, authorizer))).isEqualTo(403);
    assertThat(authorizer.calls()).isEqualTo(1);
  }

  @Test
  void asksAgainWhenTheTimeIsOver() {
    var authorizer = withPolicy(statement("Allow", "'*'"));

    ask(FRONT_END, AUTHORIZER, "a", ORDERS, authorizer);
    later = Duration.ofMinutes(5).minusMillis(1);
    ask(FRONT_END, AUTHORIZER, "a", ORDERS, authorizer);
    assertThat(authorizer.calls()).isEqualTo(1);
    later = Duration.ofMinutes(5);
    ask(FRONT_END, AUTHORIZER, "a", ORDERS, authorizer);

    assertThat(authorizer.calls()).isEqualTo(2);
  }

  @Test
  void asksAlwaysWithoutATtl() {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var settings = AUTHORIZER.withCacheTtl(Duration.ZERO);

    ask(FRONT_END, settings, "a", ORDERS, authorizer);
    ask(FRONT_END, settings, "a", ORDERS, authorizer);

    assertThat(authorizer.calls()).isEqualTo(2);
  }

  @Test
  void countsASimpleResponseForTheWholeApi() {
    var authorizer = returning("{'isAuthorized':true}");
    var settings = AUTHORIZER.withSimpleResponses();

    ask(FRONT_END, settings, "a", ORDERS, authorizer);
    assertThat(status(ask(FRONT_END, settings, "a", PLACE, authorizer))).isEqualTo(200);

    assertThat(authorizer.calls()).isEqualTo(1);
  }

  @Test
  void countsASimpleResponseForOneRouteWhenTheRouteIsAnIdentitySource() {
    var authorizer = returning("{'isAuthorized':true}");
    var settings =
        LambdaAuthorizer.request(
                "shop", IdentitySource.header("Authorization"), IdentitySource.context("routeKey"))
            .withCacheTtl(Duration.ofMinutes(5))
            .withSimpleResponses();

    ask(FRONT_END, settings, "a", ORDERS, authorizer);
    ask(FRONT_END, settings, "a", PLACE, authorizer);
    ask(FRONT_END, settings, "a", ORDERS, authorizer);

    assertThat(authorizer.calls()).isEqualTo(2);
    assertThat(authorizer.events.getLast().at("/identitySource").toString())
        .isEqualTo("[\"a\",\"POST /orders\"]");
  }

  @Test
  void keepsAuthorizersStagesAndRepeatedValuesApart() {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var other =
        LambdaAuthorizer.request("club", IdentitySource.header("Authorization"))
            .withCacheTtl(Duration.ofMinutes(5));
    var twice = get("/orders").header("Authorization", "a").header("Authorization", "b").build();

    ask(FRONT_END, AUTHORIZER, "a,b", ORDERS, authorizer);
    ask(FRONT_END, other, "a,b", ORDERS, authorizer);
    ask(new HttpApiV2(Requests.API.withStage("beta")), AUTHORIZER, "a,b", ORDERS, authorizer);
    ask(FRONT_END, AUTHORIZER, twice, ORDERS, authorizer);

    assertThat(authorizer.calls()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'isAuthorized':'true'}", "{}", "no"})
  void neverRemembersWhatCannotBeRead(String returned) {
    var malformed = returning(returned);
    var settings = AUTHORIZER.withSimpleResponses();

    assertThat(status(ask(FRONT_END, settings, "a", ORDERS, malformed))).isEqualTo(500);
    assertThat(status(ask(FRONT_END, settings, "a", ORDERS, malformed))).isEqualTo(500);

    assertThat(malformed.calls()).isEqualTo(2);
    assertThat(status(ask(FRONT_END, settings, "a", ORDERS, returning("{'isAuthorized':true}"))))
        .isEqualTo(200);
  }

  @Test
  void neverRemembersAFailure() {
    for (var answer :
        new Answer[] {
          new Answer.Failed("Unauthorized"), new Answer.Failed("no"), new Answer.TimedOut()
        }) {
      var failing = answering(answer);

      ask(FRONT_END, AUTHORIZER, "a", ORDERS, failing);
      ask(FRONT_END, AUTHORIZER, "a", ORDERS, failing);

      assertThat(failing.calls()).as(answer.toString()).isEqualTo(2);
    }
  }

  @Test
  void forgetsTheIdentityThatWasAskedForLeastRecently() {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var small = new LambdaAuthorizers(2);

    for (var identity : new String[] {"a", "b", "a", "c", "a", "b"}) {
      ask(small, FRONT_END, AUTHORIZER, request(identity, ORDERS), ORDERS, authorizer);
    }

    assertThat(authorizer.events)
        .extracting(event -> event.at("/identitySource/0").stringValue())
        .containsExactly("a", "b", "c", "b");
  }

  @Test
  void decidesTheSameForAHundredRequestsAtOnce() throws Exception {
    var authorizer = withPolicy(statement("Allow", "'arn:aws:execute-api:*:*:*/GET/*'"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          IntStream.range(0, 100)
              .mapToObj(i ->
                  threads.submit(() ->
                      status(
                          ask(
                              FRONT_END,
                              AUTHORIZER,
                              "a",
                              i % 2 == 0 ? ORDERS : PLACE,
                              authorizer))))
              .toList();

      for (int i = 0; i < statuses.size(); i++) {
        assertThat(statuses.get(i).get()).isEqualTo(i % 2 == 0 ? 200 : 403);
      }
    }
    int calls = authorizer.calls();
    ask(FRONT_END, AUTHORIZER, "a", ORDERS, authorizer);
    assertThat(authorizer.calls()).isEqualTo(calls).isBetween(1, 100);
  }

  private Verdict ask(
      FrontEnd frontEnd,
      LambdaAuthorizer settings,
      String identity,
      Route route,
      AuthorizerFunction function) {
    return ask(frontEnd, settings, request(identity, route), route, function);
  }

  private Verdict ask(
      FrontEnd frontEnd,
      LambdaAuthorizer settings,
      HttpRequest request,
      Route route,
      AuthorizerFunction function) {
    return ask(authorizers, frontEnd, settings, request, route, function);
  }

  private Verdict ask(
      LambdaAuthorizers asked,
      FrontEnd frontEnd,
      LambdaAuthorizer settings,
      HttpRequest request,
      Route route,
      AuthorizerFunction function) {
    var now = Requests.ARRIVAL;
    var arrival =
        new Arrival(
            now.requestId(),
            now.extendedRequestId(),
            now.time().plus(later),
            now.traceId(),
            now.parentId());
    try {
      return asked.authorize(frontEnd, settings, request, route, arrival, function);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest request(String identity, Route route) {
    return HttpRequest.builder(route.key().substring(0, route.key().indexOf(' ')), "/orders")
        .header("Authorization", identity)
        .build();
  }

  private static int status(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed _ -> 200;
      case Verdict.Refused(var response, _) -> response.status();
    };
  }

  private static long latency(Verdict verdict) {
    return ((Verdict.Allowed) verdict).authorization().latencyMillis();
  }
}
