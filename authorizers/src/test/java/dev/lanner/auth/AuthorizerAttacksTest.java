package dev.lanner.auth;

import static dev.lanner.auth.AskedApi.ask;
import static dev.lanner.auth.AskedApi.askAt;
import static dev.lanner.auth.AskedApi.deciding;
import static dev.lanner.auth.AskedApi.event;
import static dev.lanner.auth.AskedApi.failing;
import static dev.lanner.auth.AskedApi.json;
import static dev.lanner.auth.AskedApi.passes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.local.gateway.Authorization;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.iam.AccessRequest;
import dev.lanner.runtime.Payload;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows P1 to P12: what goes wrong with policies of Lambda authorizers.
class AuthorizerAttacksTest {
  private static final String[] ROUTES = {
    "GET /users", "GET /users/{id}", "GET /users/{id}/admin", "DELETE /users/{id}"
  };

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @ValueSource(strings = {"GET/users/*", "GET/*", "GET/users/?", "GET/${aws:username}", "*/users"})
  void p1DeniesPathsThatLookLikePatterns(String path) {
    String answer = ask(deciding(Decision.allowAll("ada"), false, ROUTES), path);
    String narrow = ask(deciding(NarrowDecision.allow("ada"), false, ROUTES), path);

    for (String each : List.of(answer, narrow)) {
      assertThat(each).contains("\"Deny\"").doesNotContain("\"Allow\"").doesNotContain("users");
      assertThat(passes(each, "GET/users/1")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET/users/*", "GET/*", "GET/users/${aws:username}", "POST/x/y"})
  void p1GivesTheSamePolicyForEveryPathThatItIsRememberedFor(String path) {
    AuthorizerFunction function = deciding(Decision.allow("ada", "GET /users/{id}"), true, ROUTES);

    assertThat(ask(function, path)).isEqualTo(ask(function, "GET/users/1"));
  }

  @ParameterizedTest
  @CsvSource({
    "prod/GET/users/1:2, true",
    "prod/GET/users/a:b:c, true",
    "prod/GET/users/1/, true", // Of no route: the function answers 404.
    "prod/GET/users, false",
    "prod/GET/users/1/admin, false",
    "prod/GET/, false",
    "prod/GET, false",
    "$default/GET/users/1, true",
    "prod/$connect, false"
  })
  void p2ReadsEveryArn(String path, boolean passes) {
    String api = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/";
    AuthorizerFunction function = deciding(Decision.allow("ada", "GET /users/{id}"), true, ROUTES);

    String answer = askAt(function, api + path);

    assertThat(answer).contains(api + path.substring(0, path.indexOf('/')) + "/GET/users/*");
    assertThat(
            AskedApi.policies(answer)
                .evaluate(AccessRequest.of("execute-api:Invoke", api + path))
                .isAllowed())
        .isEqualTo(passes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:aws:execute-api:eu-west-1:123456789012",
        "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5",
        "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod",
        "arn:aws:execute-api:eu-west-1:123456789012:*/prod/GET/users",
        "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*/GET/users",
        "arn:*:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/users",
        "arn:aws:s3:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/users"
      })
  void p2RefusesWhatIsNoArnOfARequest(String arn) {
    AuthorizerFunction function = deciding(Decision.allowAll("ada"), true, ROUTES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> askAt(function, arn))
        .withMessageContaining("not the ARN of a request to an API");
  }

  @Test
  void p3DeniesEverythingWhereNothingIsAllowed() {
    String answer = ask(deciding(Decision.allow("ada", List.of()), true, ROUTES), "GET/users");

    assertThat(json(answer).at("/policyDocument/Statement").toString())
        .isEqualTo(
            "[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Deny\",\"Resource\":[\"%s/*\"]}]"
                .formatted(AskedApi.STAGE));
    assertThat(passes(answer, "GET/users")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov", "aws-eusc"})
  void p4KeepsThePartition(String partition) {
    String stage = "arn:%s:execute-api:cn-north-1:123456789012:a1b2/prod".formatted(partition);

    String answer = askAt(deciding(Decision.allowAll("ada"), true, ROUTES), stage + "/GET/users");

    assertThat(json(answer).at("/policyDocument/Statement/0/Resource/0").asString())
        .isEqualTo(stage + "/*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.Map.of(\"a\", 1)",
        "new int[] {1}",
        "java.util.List.of(1)",
        "java.math.BigInteger.TWO.pow(63)",
        "9223372036854775808L",
        "new Object()"
      })
  void p5DoesNotCompileOtherValuesOfTheContext(String value) {
    assertThat(compiles("Decision.allowAll(\"ada\").with(\"k\", %s)".formatted(value))).isFalse();
    assertThat(compiles("NarrowDecision.allow(\"ada\").with(\"k\", %s)".formatted(value)))
        .isFalse();
    assertThat(compiles("Decision.allowAll(\"ada\").with(\"k\", 7)")).isTrue();
  }

  @Test
  void p5RefusesValuesAndNamesThatApiGatewayDoesNotTake() {
    Decision decision = Decision.allowAll("ada");

    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0x1p63, -0x1p63}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decision.with("k", number))
          .withMessageContaining("no number that API Gateway takes");
    }
    assertThatNullPointerException()
        .isThrownBy(() -> decision.with("k", null))
        .withMessage(
            "A value of the context is null, which API Gateway does not take. Leave it out.");
    for (String name : List.of("claims", "principalId", "integrationLatency", "authorizer")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decision.with(name, "x"))
          .withMessageContaining("which API Gateway or Lanner keeps for itself");
    }
  }

  @Test
  void p6CompactsLargePoliciesWithoutAllowingMore() {
    var routes = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      for (String method : List.of("GET", "POST")) {
        routes.add(method + " /collections/number%d/items".formatted(i));
        routes.add(method + " /collections/number%d/items/{id}".formatted(i));
      }
    }
    routes.add("GET /admin");
    routes.add("DELETE /collections/number7/items/{id}");
    var allowed = routes.subList(0, 240);

    String answer =
        ask(
            deciding(Decision.allow("ada", allowed), true, routes.toArray(new String[0])),
            "GET/admin");

    assertThat(answer.getBytes(UTF_8).length).isLessThanOrEqualTo(8192);
    for (String route : routes) {
      String path = route.replace(" /", "/").replace("{id}", "1");
      assertThat(passes(answer, path)).as(route).isEqualTo(allowed.contains(route));
    }
  }

  @Test
  void p6RefusesWhatNoCompactionMakesSmallEnough() {
    var routes = new ArrayList<String>();
    var allowed = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      routes.add("GET /number%d/items".formatted(i));
      routes.add("GET /number%d/other".formatted(i));
      allowed.add("GET /number%d/items".formatted(i));
    }

    AuthorizerFunction function =
        deciding(Decision.allow("ada", allowed), true, routes.toArray(new String[0]));

    assertThatIllegalStateException()
        .isThrownBy(() -> ask(function, "GET/x"))
        .withMessageContaining("more than 8192 bytes, which API Gateway refuses");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ask(deciding(Decision.allowAll("a").with("k", "x".repeat(9000)), true), "GET/x"))
        .withMessageContaining("more than 8192 bytes");
  }

  @Test
  void p6ShortensResourcesThatAreTooLong() {
    String longer = "/" + "a".repeat(300) + "/" + "b".repeat(300);

    String answer =
        ask(deciding(Decision.allow("ada", "GET " + longer), true, "GET " + longer), "GET/x");

    assertThat(json(answer).at("/policyDocument/Statement/0/Resource/0").asString())
        .hasSizeLessThanOrEqualTo(512)
        .endsWith("a/*");
    assertThat(passes(answer, "GET" + longer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ada\r\nX: y", "a\u0000"})
  void p6RefusesPrincipalIdsThatAreNone(String principalId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.allowAll(principalId))
        .withMessageContaining("The principal id is empty or has control characters");
  }

  @Test
  void p7DeniesWhatIsAllowedAndExcepted() {
    Decision decision = Decision.allowAll("ada").except("DELETE /users/{id}", "GET /users");

    String answer = ask(deciding(decision, true, ROUTES), "GET/users/1");

    assertThat(passes(answer, "DELETE/users/1")).isFalse();
    assertThat(passes(answer, "GET/users")).isFalse();
    assertThat(passes(answer, "HEAD/users")).isFalse();
    assertThat(passes(answer, "GET/users/1")).isTrue();
    assertThat(passes(answer, "POST/elsewhere")).isTrue();
  }

  @Test
  void p8FailsWithTheWordOfUnauthorizedForNothingElse() {
    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> ask(failing(new UnauthorizedException()), "GET/a"))
        .withMessage("Unauthorized");
    for (Throwable thrown :
        List.of(
            new IllegalStateException("Unauthorized"),
            new Exception("Unauthorized"),
            new StackOverflowError())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> ask(failing(thrown), "GET/a"))
          .withMessage("The authorizer Failing failed.")
          .withCause(thrown);
    }
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> ask(failing(new OutOfMemoryError("x")), "GET/a"));
  }

  @Test
  void p9AnswersYesOrNoAndNothingElse() {
    String yes = app.invoke(YesOrNoFunction.class, event("http-2.0"));
    String no =
        app.invoke(
            YesOrNoFunction.class, event("http-2.0").replace("session=reader", "session=late"));

    assertThat(json(yes).get("isAuthorized").isBoolean()).isTrue();
    assertThat(json(yes).get("isAuthorized").asBoolean()).isTrue();
    assertThat(json(no).get("isAuthorized").isBoolean()).isTrue();
    assertThat(json(no).get("isAuthorized").asBoolean()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> ask(deciding(null, true, ROUTES), "GET/users"))
        .withMessageContaining("returned null");
  }

  @Test
  void p10DecidesAboutEveryRouteWithTheSamePolicy() {
    String answer =
        ask(deciding(Decision.allow("ada", "GET /users/{id}"), true, ROUTES), "GET/users");

    assertThat(passes(answer, "GET/users/1")).isTrue();
    assertThat(passes(answer, "HEAD/users/1")).isTrue();
    assertThat(passes(answer, "DELETE/users/1")).isFalse();
    assertThat(passes(answer, "GET/users")).isFalse();
    assertThat(passes(answer, "GET/users/1/admin")).isFalse();
    assertThat(
            AskedApi.policies(answer)
                .evaluate(
                    AccessRequest.of(
                        "execute-api:Invoke",
                        AskedApi.STAGE.replace("/prod", "/test") + "/GET/users/1"))
                .isAllowed())
        .isFalse();
  }

  /// P11: the rules of the compiler have the rest.
  @ParameterizedTest
  @ValueSource(strings = {"rest-request", "http-1.0", "http-2.0", "websocket"})
  void p11TakesNoCredentialThatCameTwice(String name) {
    String twice =
        event(name)
            .replace("\"X-Key\": [\"reader\"]", "\"X-Key\": [\"reader\", \"admin\"]")
            .replace("\"X-Key\": \"reader\"", "\"X-Key\": \"reader\", \"x-key\": \"admin\"")
            .replace("\"x-key\": \"reader\"", "\"x-key\": \"reader,admin\"");

    if (name.equals("http-2.0")) {
      assertThat(app.invoke(KeyAuthorizerFunction.class, twice)).doesNotContain("\"Allow\"");
    } else {
      assertThatIllegalStateException()
          .isThrownBy(() -> app.invoke(KeyAuthorizerFunction.class, twice))
          .withRootCauseInstanceOf(UnauthorizedException.class);
    }
  }

  /// P12: also past the end of a token, API Gateway remembers what was decided about it.
  @Test
  void p12HasExpiryLookedAtWithEachRequest() {
    String context =
        "{\"principalId\":\"ada\",\"authorizer\":\"dev.lanner.auth.KeyAuthorizer\",\"exp\":\"%d\"}";
    var clock = new MovableClock();
    app.replace(CallerSource.class, new FrontEndSource(clock));
    long now = clock.instant().getEpochSecond();

    assertThat(status(context.formatted(now + 20))).isEqualTo(200);
    assertThat(status(context.formatted(now))).isEqualTo(401);
    assertThat(status(context.replace(",\"exp\":\"%d\"", ""))).isEqualTo(200);
  }

  private int status(String context) {
    Caller caller = Caller.of(new Authorization.Lambda("ada", context, 1));
    return app.http().get("/shelf/7").caller(caller).send().status();
  }

  private static boolean compiles(String expression) {
    String source =
        "package dev.lanner.auth; class Tried { Object tried() { return %s; } }"
            .formatted(expression);
    var file =
        new SimpleJavaFileObject(URI.create("string:///Tried.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    return ToolProvider.getSystemJavaCompiler()
        .getTask(
            new StringWriter(),
            null,
            new DiagnosticCollector<>(),
            List.of("-proc:none", "-d", System.getProperty("java.io.tmpdir"), "-cp", classPath()),
            null,
            List.of(file))
        .call();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  @Test
  void refusesEventsThatAskNoAuthorizer() {
    AuthorizerFunction function = deciding(Decision.allowAll("ada"), true, ROUTES);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> function.handle(Payload.of("{\"Records\":[]}".getBytes(UTF_8)), new NoContext()))
        .withMessage(
            "This function is a Lambda authorizer, and the event is a list of records. Have an authorizer of API Gateway invoke it.");
  }
}
