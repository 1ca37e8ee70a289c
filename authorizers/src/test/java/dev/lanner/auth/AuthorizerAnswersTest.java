package dev.lanner.auth;

import static dev.lanner.auth.AskedApi.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What authorizers answer to each kind of API, byte for byte. `-Dlanner.golden.write` writes the
/// files anew.
class AuthorizerAnswersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/authorizers");

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource({
    "rest-token, reader",
    "rest-token, admin",
    "rest-token, late",
    "rest-request, reader",
    "http-1.0, reader",
    "http-2.0, reader",
    "http-2.0, late",
    "http-2.0, unknown",
    "websocket, reader",
    "websocket, admin"
  })
  void answersWithAPolicy(String event, String key) throws IOException {
    isGolden("policy-" + event + "-" + key, KeyAuthorizerFunction.class, with(event, key));
  }

  @ParameterizedTest
  @CsvSource({"reader", "late", "unknown"})
  void answersHttpApisWithYesOrNo(String session) throws IOException {
    isGolden(
        "simple-http-2.0-" + session,
        YesOrNoFunction.class,
        event("http-2.0").replace("session=reader", "session=" + session));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-token", "rest-request", "http-1.0", "websocket"})
  void failsWithTheWordThatIsAnsweredWith401(String event) {
    assertThatIllegalStateException()
        .isThrownBy(() -> app.invoke(KeyAuthorizerFunction.class, with(event, "unknown")))
        .havingCause()
        .isInstanceOf(UnauthorizedException.class)
        .withMessage("Unauthorized");
  }

  @Test
  void failsInTheSameWayWithoutACredential() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            app.invoke(KeyAuthorizerFunction.class, event("http-1.0").replace("X-Key", "X-Other")))
        .withRootCauseInstanceOf(UnauthorizedException.class);
  }

  @Test
  void cannotReadAHeaderFieldFromAnEventWithoutHeaderFields() {
    assertThatIllegalStateException()
        .isThrownBy(() -> app.invoke(YesOrNoFunction.class, event("rest-token")))
        .havingRootCause()
        .withMessageContaining("Deploy it with the type REQUEST.");
  }

  @Test
  void takesTheRouteFromTheApiWhereThePathHasSomethingInFront() {
    String event = event("http-2.0").replace("/GET/shelf/7", "/GET/v1/shelf/7");

    assertThat(app.invoke(YesOrNoFunction.class, event))
        .startsWith("{\"isAuthorized\":true")
        .contains("\"book\":\"none\"");
  }

  @Test
  void knowsTheRouteThatTheApplicationWillFind() {
    AuthorizerFunction function =
        AskedApi.deciding(NarrowDecision.allow("ada"), false, "GET /shelf/{id}", "GET /shelf/7");

    String answer = answer(function, "rest-request");

    assertThat(AskedApi.passes(answer, "GET/shelf/7")).isTrue();
    assertThat(AskedApi.passes(answer, "GET/shelf/8")).isFalse();
  }

  @Test
  void namesAUsagePlanForRestApisOnly() {
    Decision decision = Decision.allowAll("ada").withUsageIdentifierKey("plan-key");
    AuthorizerFunction function = AskedApi.deciding(decision, true, "GET /shelf/{id}");

    assertThat(answer(function, "rest-request")).contains("\"usageIdentifierKey\":\"plan-key\"");
    assertThat(answer(function, "http-1.0")).doesNotContain("plan-key");
  }

  @Test
  void namesRoutesThatDoNotExist() {
    AuthorizerFunction function =
        AskedApi.deciding(Decision.allow("ada", "GET /shelf"), true, "GET /shelf/{id}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AskedApi.ask(function, "GET/shelf/7"))
        .withMessage(
            "The decision names the route \"GET /shelf\", which this application does not have. Write method and template as the handler has them, such as \"GET /orders/{id}\".");
  }

  @Test
  void allowsAllMethodsOfATemplate() {
    AuthorizerFunction function =
        AskedApi.deciding(
            Decision.allow("ada", "ANY /a/{id}"), true, "GET /a/{id}", "PUT /a/{id}", "GET /b");

    String answer = AskedApi.ask(function, "GET/b");

    assertThat(AskedApi.passes(answer, "GET/a/1")).isTrue();
    assertThat(AskedApi.passes(answer, "PUT/a/1")).isTrue();
    assertThat(AskedApi.passes(answer, "GET/b")).isFalse();
  }

  @Test
  void saysWhichRouteStandsInTheWay() {
    AuthorizerFunction function =
        AskedApi.deciding(
            Decision.allow("ada", "GET /u/{id}", "GET /u/{id}/{part}/{line}"),
            true,
            "GET /u/{id}",
            "GET /u/{id}/{part}/{line}",
            "GET /u/{id}/{part}");

    assertThatExceptionOfType(InexpressibleException.class)
        .isThrownBy(() -> AskedApi.ask(function, "GET/u/1"))
        .withMessage(
            "API Gateway takes no policy that allows exactly what was decided, as it would have to allow some route and not \"GET /u/{id}/{part}\", which the resource GET/u/* has as well, as a star goes on over slashes. Allow both, allow all routes with allowAll and except, return a NarrowDecision, or rename one of the routes.");
  }

  private static String answer(AuthorizerFunction function, String event) {
    return function.handle(Payload.of(event(event).getBytes(UTF_8)), new NoContext()).utf8();
  }

  private static String with(String event, String key) {
    return event(event).replace("\"reader\"", "\"" + key + "\"");
  }

  private void isGolden(String name, Class<? extends Handler> entry, String event)
      throws IOException {
    String answer = app.invoke(entry, event) + "\n";
    Path file = GOLDEN.resolve(name + ".json");
    if (System.getProperty("lanner.golden.write") != null) {
      Files.writeString(file, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(file));
  }
}
