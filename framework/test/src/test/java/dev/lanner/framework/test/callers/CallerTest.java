package dev.lanner.framework.test.callers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lanner.framework.Application;
import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames;
import dev.lanner.framework.ClaimNames.Membership;
import dev.lanner.framework.test.HttpFunction;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.WebSocketFunction;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who calls, by every source that there is, from events; `events/README.md` says where they are
/// from.
class CallerTest {
  private static final String SUBJECT = "6b7e3a0c-3f0a-4b7e-9d3e-0f7b5a1c2d3e";
  private static final String USER =
      "user https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab129faBb " + SUBJECT;
  private static final String IDENTITY = "eu-central-1:3f291106-0000-4000-8000-000000000000";
  private static final String GROUPS = "\"[admin poweruser]\"";

  private static final Application APPLICATION = Application.with(Map.of()).start();
  private static final HttpFunction FUNCTION = new HttpFunction(APPLICATION);

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource({
    "rest-cognito,           Jwt,              true",
    "rest-jwt,               Jwt,              true",
    "http-2.0-jwt,           Jwt,              true",
    "http-1.0-jwt,           Jwt,              true",
    "rest-lambda,            LambdaAuthorizer, true",
    "http-2.0-lambda,        LambdaAuthorizer, true",
    "rest-iam,               Iam,              true",
    "http-2.0-iam,           Iam,              true",
    "function-url-iam,       Iam,              true",
    "rest-identity-pool,     CognitoIdentity,  true",
    "http-2.0-identity-pool, CognitoIdentity,  true",
    "rest-mutual-tls,        MutualTls,        true",
    "http-2.0-mutual-tls,    MutualTls,        true",
    "rest-anonymous,         Anonymous,        false",
    "http-2.0-anonymous,     Anonymous,        false",
  })
  void tellsFromTheContextWhoCalls(String source, String kind, boolean authenticated) {
    Caller caller = caller(event(source));

    assertThat(caller).hasToString("Caller." + kind);
    assertThat(caller.isAuthenticated()).isEqualTo(authenticated);
    assertThat(caller.id().isPresent()).isEqualTo(authenticated);
  }

  @Test
  void tellsNothingOfACallerInATextOfIt() {
    for (String source : List.of("http-2.0-jwt", "rest-jwt", "rest-lambda", "rest-iam")) {
      Caller caller = caller(event(source));

      assertThat("" + caller + caller.groups() + caller.scopes())
          .as(source)
          .matches("Caller\\.\\w+?(ClaimNames(, not exact)?){2}");
    }
    var jwt = (Caller.Jwt) caller(event("rest-jwt"));
    assertThat(jwt.claims()).hasToString("Claims");
    var tls = (Caller.MutualTls) caller(event("rest-mutual-tls"));
    assertThat(tls.certificate()).hasToString("ClientCertificate");
  }

  @ParameterizedTest
  @CsvSource({
    "http-api-2.0-documented.json, /my/path, Jwt",
    "rest-api-1.0.json,            /my/path, Anonymous",
    "alb.json,                     /,        Anonymous",
  })
  void tellsFromRecordedEventsWhoCalls(String recorded, String path, String kind) {
    String event =
        resource("events/" + recorded)
            .replace("\"" + path + "\"", "\"/callers\"")
            .replace("\"POST\"", "\"GET\"");

    assertThat(caller(event)).hasToString("Caller." + kind);
  }

  @Test
  void knowsAUserByIssuerAndSubjectWhateverTheFrontEnd() {
    for (String source : List.of("rest-cognito", "rest-jwt", "http-2.0-jwt", "http-1.0-jwt")) {
      assertThat(caller(event(source)).id()).as(source).hasValue(USER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-cognito", "http-2.0-jwt", "http-1.0-jwt", "rest-jwt"})
  void restoresWhatApiGatewayHasMadeTextsOf(String source) {
    var jwt = (Caller.Jwt) caller(event(source));

    assertThat(jwt.claims().text("username")).hasValue("ada");
    assertThat(jwt.claims().flag("email_verified")).hasValue(true);
    assertThat(jwt.claims().time("exp")).hasValue(Instant.parse("2022-05-18T12:31:07Z"));
    assertThat(jwt.claims().time("iat")).hasValue(Instant.parse("2022-05-18T11:31:07Z"));
    assertThat(jwt.claims().time("auth_time")).hasValue(Instant.parse("2022-05-18T11:31:07Z"));
    assertThat(jwt.claims().number("auth_time"))
        .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1652873467"));
    assertThat(jwt.claims().text("nickname")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu May 18 12:31:07 UTC 2022", // It was a Wednesday.
        "Wed May 18 12:31:07 CEST 2022",
        "Wed May 18 2022",
        "Wed Mai 18 12:31:07 UTC 2022",
        "Wed ayJ 18 12:31:07 UTC 2022",
        "Wed May 32 12:31:07 UTC 2022",
        "Wed May 18 24:31:07 UTC 2022",
        "Wed-May-18 12:31:07 UTC 2022",
        "18.5.2022",
        "-1",
        "1e300",
        "\\\"1652877067\\\"",
        "",
        "soon",
      })
  void takesNoOtherTextForATime(String text) {
    String event =
        event("http-2.0-jwt").replace("\"exp\": \"1652877067\"", "\"exp\":\"%s\"".formatted(text));

    var jwt = (Caller.Jwt) caller(event);

    assertThatIllegalStateException()
        .isThrownBy(() -> jwt.claims().time("exp"))
        .withMessage("The claim exp is not a time. Read it as what it is, or as json.");
  }

  @Test
  void restoresGroupsOfCognitoThatAnHttpApiHasFlattened() {
    for (String source : List.of("http-2.0-jwt", "http-1.0-jwt")) {
      ClaimNames groups = caller(event(source)).groups();

      assertThat(groups.names()).as(source).containsExactly("admin", "poweruser");
      assertThat(groups.has("admin")).isEqualTo(Membership.YES);
      assertThat(groups.has("power")).isEqualTo(Membership.NO);
      assertThat(groups.has("ADMIN")).isEqualTo(Membership.NO);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]            |",
        "[admin]       | admin",
        "[a,b [c] d]   | a,b;[c];d",
        "[[admin]]     | [admin]",
        "[[a] [b]]     | [a];[b]",
      })
  void splitsGroupsOfCognitoAtSpacesAlone(String flattened, String groups) {
    String event = event("http-2.0-jwt").replace(GROUPS, "\"%s\"".formatted(flattened));

    assertThat(caller(event).groups().names())
        .containsExactly(groups == null ? new String[0] : groups.split(";"));
  }

  /// Row C11, and S3: whether that is one group with a space, several, or no list at all.
  @ParameterizedTest
  @ValueSource(strings = {"[a b]", "[a]", "a", "a,b", "[\\\"a\\\",\\\"b\\\"]", "a b"})
  void guessesNoGroupsOfOtherIssuers(String flattened) {
    String event =
        event("http-2.0-jwt")
            .replace("https://cognito-idp.eu-central-1.amazonaws.com/", "https://issuer.example/")
            .replace(GROUPS, "\"%s\"".formatted(flattened));

    ClaimNames groups = caller(event).groups();

    assertThat(groups.exact()).isFalse();
    assertThat(groups.has("a")).isEqualTo(Membership.CANNOT_BE_TOLD);
    assertThat(groups.has("admin")).isEqualTo(Membership.NO);
    assertThatIllegalStateException()
        .isThrownBy(groups::names)
        .withMessageContaining("cannot be told apart")
        .withMessageNotContaining("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin poweruser", "admin", "[admin  poweruser]", "[ admin]", "[admin", ""})
  void guessesNoGroupsInATextThatAnHttpApiDoesNotMake(String text) {
    String event = event("http-2.0-jwt").replace(GROUPS, "\"%s\"".formatted(text));

    ClaimNames groups = caller(event).groups();

    assertThat(groups.exact()).isFalse();
    assertThat(groups.has("admin")).isNotEqualTo(Membership.YES);
  }

  @Test
  void takesOneGroupOfARestApiForOne() {
    assertThat(caller(event("rest-cognito")).groups().names()).containsExactly("poweruser");
  }

  /// Names of groups may have commas in them.
  @ParameterizedTest
  @ValueSource(strings = {"dev,admin", "admin,", "[admin]", "[admin dev]", "admin dev"})
  void guessesNoGroupsOfARestApi(String text) {
    String event = event("rest-cognito").replace("\"poweruser\"", "\"%s\"".formatted(text));

    ClaimNames groups = caller(event).groups();

    assertThat(groups.has("admin")).isEqualTo(Membership.CANNOT_BE_TOLD);
    assertThat(groups.has("ops")).isEqualTo(Membership.NO);
  }

  @Test
  void guessesNothingFromAFormThatNobodyHasDescribed() {
    Caller caller = caller(event("rest-jwt"));

    assertThat(caller.groups().exact()).isFalse();
    assertThat(caller.groups().has("admin")).isEqualTo(Membership.CANNOT_BE_TOLD);
  }

  @Test
  void takesScopesFromTheListThatAScopedRouteHas() {
    assertThat(caller(event("http-1.0-jwt")).scopes().names())
        .containsExactly("openid", "orders/read", "orders/write");
  }

  @Test
  void takesScopesFromTheClaimWhereTheRouteHasNone() {
    for (String source : List.of("http-2.0-jwt", "rest-cognito")) {
      assertThat(caller(event(source)).scopes().names())
          .as(source)
          .containsExactly("openid", "orders/read");
    }
  }

  /// Row S2: of `scp` and `scope` the first counts, as it does for API Gateway.
  @ParameterizedTest
  @CsvSource({"a b,YES", "[a b],CANNOT_BE_TOLD", "'a,b',CANNOT_BE_TOLD", "[a],CANNOT_BE_TOLD"})
  void takesScpBeforeScope(String scp, Membership member) {
    String event =
        event("http-2.0-jwt").replace("\"scope\":", "\"scp\":\"%s\",\"scope\":".formatted(scp));

    assertThat(caller(event).scopes().has("a")).isEqualTo(member);
    assertThat(caller(event).scopes().has("orders/read")).isEqualTo(Membership.NO);
  }

  @Test
  void keepsTheTypesOfALambdaAuthorizersContext() {
    var caller = (Caller.LambdaAuthorizer) caller(event("http-2.0-lambda"));

    assertThat(caller.principalId()).isEqualTo("ada");
    assertThat(caller.id()).hasValue("principal ada");
    assertThat(caller.context().text("tenant")).hasValue("acme");
    assertThat(caller.context().number("limit"))
        .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("5"));
    assertThat(caller.context().flag("admin")).hasValue(true);
    assertThat(caller.groups().names()).containsExactly("admin", "power user");
    assertThat(caller.scopes().names()).containsExactly("orders/read");
  }

  @Test
  void readsTheTextsOfARestApisLambdaAuthorizer() {
    var caller = (Caller.LambdaAuthorizer) caller(event("rest-lambda"));

    assertThat(caller.id()).hasValue("principal ada");
    assertThat(caller.context().number("limit"))
        .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("5"));
    assertThat(caller.groups().names()).containsExactly("admin", "power user");
    assertThat(caller.scopes().names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"lambda\":null}", "{\"lambda\":{}}", "{}", "null", "{\"jwt\":null}"})
  void knowsNobodyOfWhomTheAuthorizerTellsNothing(String authorizer) {
    assertThat(caller(withAuthorizer(authorizer))).isInstanceOf(Caller.Anonymous.class);
  }

  @Test
  void hasNoIdForWhomALambdaAuthorizerLetInWithoutAName() {
    Caller caller = caller(withAuthorizer("{\"lambda\":{\"tenant\":\"acme\"}}"));

    assertThat(caller).isInstanceOf(Caller.LambdaAuthorizer.class);
    assertThat(caller.id()).isEmpty();
    assertThat(caller.isAuthenticated()).isFalse();
  }

  @Test
  void knowsWhoSignedByTheArn() {
    var signed = (Caller.Iam) caller(event("rest-iam"));

    assertThat(signed).isEqualTo(caller(event("http-2.0-iam")));
    assertThat(signed.id()).hasValue("iam arn:aws:sts::123456789012:assumed-role/Clerk/ada");
    assertThat(signed.accountId()).isEqualTo("123456789012");
    assertThat(signed.userId()).isEqualTo("AROAEXAMPLE:ada");
    assertThat(((Caller.Iam) caller(event("function-url-iam"))).principalOrgId()).isNull();
  }

  @Test
  void knowsAnIdentityOfAPoolByEitherApi() {
    var rest = (Caller.CognitoIdentity) caller(event("rest-identity-pool"));
    var http = (Caller.CognitoIdentity) caller(event("http-2.0-identity-pool"));

    assertThat(rest).isEqualTo(http);
    assertThat(rest.id()).hasValue("identity " + IDENTITY);
    assertThat(rest.userPoolSubject()).hasValue(SUBJECT);
  }

  @Test
  void takesAGuestForNobodyWhoHasSignedIn() {
    Caller guest =
        caller(event("rest-identity-pool").replace("\"authenticated\"", "\"unauthenticated\""));

    assertThat(guest.isAuthenticated()).isFalse();
    assertThat(guest.id()).hasValue("identity " + IDENTITY);
  }

  @Test
  void readsTheCertificateAndNotWhatIsWrittenBesideIt() {
    for (String source : List.of("rest-mutual-tls", "http-2.0-mutual-tls")) {
      var caller = (Caller.MutualTls) caller(event(source).replace("Example Rail,", "Evil Rail,"));

      assertThat(caller.certificate().x509().getSubjectX500Principal().getName())
          .as(source)
          .isEqualTo("CN=ticket-machine-7,O=Example Rail,C=SE");
      assertThat(caller.id().orElseThrow()).contains("o=example rail").doesNotContain("evil");
    }
  }

  @Test
  void saysSoWhenACertificateIsNone() {
    Caller caller = caller(event("rest-mutual-tls").replaceFirst("MII\\w+", "AAAA"));

    assertThatIllegalStateException()
        .isThrownBy(caller::id)
        .withMessageStartingWith("The event has a client certificate that is none.")
        .withNoCause();
  }

  /// The client of such an invocation has written the whole event.
  @Test
  void believesNothingInAnEventThatAMobileDeviceHasSent() {
    String identity =
        "{\"cognitoIdentityId\":\"%s\",\"cognitoIdentityPoolId\":\"eu-central-1:pool\"}"
            .formatted(IDENTITY);

    Caller caller = caller(event("rest-cognito"), identity);

    assertThat(caller)
        .isEqualTo(new Caller.CognitoIdentity("eu-central-1:pool", IDENTITY, List.of()));
    assertThat(caller.isAuthenticated()).isFalse();
  }

  /// Rows C8 and C9.
  @Test
  void believesNothingThatALoadBalancerPassesOnUnsigned() {
    String event =
        resource("events/alb.json")
            .replace("\"path\": \"/\"", "\"path\": \"/callers\"")
            .replace(
                "\"accept\":",
                "\"x-amzn-oidc-identity\":\"ada\",\"x-amzn-oidc-data\":\"e30.e30.\",\"x-amzn-mtls-clientcert-subject\":\"CN=ada\",\"accept\":");

    assertThat(caller(event)).isInstanceOf(Caller.Anonymous.class);
  }

  @Test
  void tellsFromARecordedWebSocketEventWhoCalls() {
    String event =
        resource("events/websocket.json")
            .replace("\"CONNECT\"", "\"MESSAGE\"")
            .replaceAll(
                "\"routeKey\": \"[^\"]*\"", Matcher.quoteReplacement("\"routeKey\": \"whoami\""));

    assertThat(app.invoke(WebSocketFunction.class, event))
        .contains("Caller.CognitoIdentity identity us-east-1:identity-id");
  }

  private static Caller caller(String event) {
    return caller(event, null);
  }

  private static Caller caller(String event, @Nullable String cognitoIdentity) {
    Payload response = FUNCTION.handle(Payload.ofUtf8(event), context(cognitoIdentity));
    assertThat(response.utf8()).startsWith("{\"statusCode\":200");
    return APPLICATION.bean(Door.class).last();
  }

  private static String withAuthorizer(String authorizer) {
    return event("http-2.0-anonymous")
        .replace("\"accountId\":", "\"authorizer\":%s,\"accountId\":".formatted(authorizer));
  }

  private static String event(String source) {
    return resource("events/callers/" + source + ".json");
  }

  private static String resource(String name) {
    try (var in = CallerTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LambdaContext context(@Nullable String cognitoIdentity) {
    var invocation =
        new Invocation(
            "af9c3624-6842-4d56-82c6-d8ef4e4b2a10",
            Instant.MAX,
            "arn:aws:lambda:us-east-1:000000000000:function:http",
            null,
            null,
            null,
            cognitoIdentity,
            "application/json",
            Headers.empty(),
            Payload.empty());
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), InstantSource.system(), LogSink.standard());
  }
}
