package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.TestAuthorizer.answering;
import static dev.lanner.local.gateway.TestAuthorizer.returning;
import static dev.lanner.local.gateway.TestAuthorizer.statement;
import static dev.lanner.local.gateway.TestAuthorizer.withPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.lanner.local.gateway.AuthorizerFunction.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What APIs make of what authorizers answer.
class LambdaAuthorizersTest {
  private static final String ARN = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5";
  private static final Route ORDER = Requests.route("GET /orders/{id}", "id", "42");
  private static final LambdaAuthorizer AUTHORIZER =
      LambdaAuthorizer.request("shop", IdentitySource.header("Authorization"));
  private static final LambdaAuthorizer SIMPLE = AUTHORIZER.withSimpleResponses();

  private static final Map<FrontEnd, List<String>> RESPONSES =
      Map.of(
          REST_API,
          List.of(
              "401 UnauthorizedException {'message':'Unauthorized'}",
              "403 AccessDeniedException {'Message':'User is not authorized to access this resource'}",
              "403 AccessDeniedException {'Message':'User is not authorized to access this resource with an explicit deny'}",
              "500 AuthorizerConfigurationException {'message':null}"),
          FRONT_END,
          List.of(
              "401 null {'message':'Unauthorized'}",
              "403 null {'message':'Forbidden'}",
              "403 null {'message':'Forbidden'}",
              "500 null {'message':'Internal Server Error'}"),
          HTTP_API_V1,
          List.of(
              "401 null {'message':'Unauthorized'}",
              "403 null {'message':'Forbidden'}",
              "403 null {'message':'Forbidden'}",
              "500 null {'message':'Internal Server Error'}"));

  static Stream<Arguments> frontEnds() {
    return Stream.of(
        argumentSet("REST API", REST_API),
        argumentSet("HTTP API, payload format 1.0", HTTP_API_V1),
        argumentSet("HTTP API, payload format 2.0", FRONT_END));
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void letsInWhatThePolicyAllows(FrontEnd frontEnd) {
    var authorizer = withPolicy(statement("Allow", "'" + ARN + "/*/GET/orders/*'"));

    var verdict = verdict(frontEnd, AUTHORIZER, authorizer);

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Allowed(
                new Authorization.Lambda("ada", "{\"team\":\"red\",\"level\":3}", 42)));
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void answersByItselfWhateverElseHappens(FrontEnd frontEnd) {
    var allowsOthers = statement("Allow", "'" + ARN + "/*/POST/*'");
    var denies = statement("Allow", "'*'") + "," + statement("Deny", "'" + ARN + "/*/GET/*'");

    assertThat(
            Stream.of(
                    answering(new Answer.Failed("Unauthorized")),
                    withPolicy(allowsOthers),
                    withPolicy(denies),
                    answering(new Answer.Failed("unauthorized")))
                .map(authorizer -> text(verdict(frontEnd, AUTHORIZER, authorizer))))
        .isEqualTo(RESPONSES.get(frontEnd));
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void refusesARequestWithoutIdentityWithoutInvokingTheAuthorizer(FrontEnd frontEnd) {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var both =
        LambdaAuthorizer.request(
            "both", IdentitySource.header("Authorization"), IdentitySource.query("key"));

    for (var request :
        List.of(
            request(frontEnd, "?key=a"),
            request(frontEnd, "?key=a").header("Authorization", ""),
            request(frontEnd, "").header("Authorization", "a"),
            request(frontEnd, "?key=").header("Authorization", "a"),
            request(frontEnd, "?KEY=a").header("Authorization", "a"))) {
      assertThat(text(verdict(frontEnd, both, request.build(), authorizer)))
          .isEqualTo(responses(frontEnd).getFirst());
    }
    assertThat(authorizer.calls()).isZero();
    assertThat(
            verdict(
                frontEnd,
                both,
                request(frontEnd, "?key=a").header("authorization", "a").build(),
                authorizer))
        .isInstanceOf(Verdict.Allowed.class);
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void hasNoPatienceWithoutEnd(FrontEnd frontEnd) {
    var authorizer = answering(new Answer.TimedOut());

    var verdict = verdict(frontEnd, AUTHORIZER, authorizer);

    assertThat(text(verdict)).isEqualTo(responses(frontEnd).getLast());
    assertThat(authorizer.timeout)
        .isEqualTo(Duration.ofSeconds(frontEnd instanceof RestApi ? 30 : 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "'yes'",
        "{}",
        "{'principalId':'ada'}",
        "{'principalId':'ada','policyDocument':null}",
        "{'principalId':'ada','policyDocument':'{}'}",
        "{'principalId':'ada','policyDocument':{}}",
        "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':[]}}",
        "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':[{'Effect':'allow','Action':'*','Resource':'*'}]}}",
        "{'principalId':'','policyDocument':$}",
        "{'principalId':7,'policyDocument':$}",
        "{'policyDocument':$}",
        "{'principalId':'a\\nb','policyDocument':$}",
        "{'principalId':'ada','policyDocument':$,'context':[]}",
        "{'principalId':'ada','policyDocument':$,'context':'team'}",
        "{'principalId':'ada','policyDocument':$,'usageIdentifierKey':7}",
        "{'principalId':'ada','policyDocument':$,'isAuthorized':true}",
        "{'principalId':'ada','policyDocument':$} and more"
      })
  void refusesWhatItCannotUse(String returned) {
    var authorizer =
        returning(
            returned.replace(
                "$", "{'Version':'2012-10-17','Statement':[" + statement("Allow", "'*'") + "]}"));

    for (var frontEnd : RESPONSES.keySet()) {
      for (var settings : List.of(AUTHORIZER, SIMPLE)) {
        assertThat(text(verdict(frontEnd, settings, authorizer)))
            .isEqualTo(responses(frontEnd).getLast());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'team':{'name':'red'}}",
        "{'teams':['red']}",
        "{'team':null}",
        "{'claims':'a'}",
        "{'principalId':'root'}",
        "{'integrationLatency':1}"
      })
  void takesContextsThatAreNotTextsBehindFormat2Only(String context) {
    var authorizer =
        returning(
            "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':[%s]},'context':%s}"
                .formatted(statement("Allow", "'*'"), context));

    assertThat(text(verdict(REST_API, AUTHORIZER, authorizer))).startsWith("500 Auth");
    assertThat(text(verdict(HTTP_API_V1, AUTHORIZER, authorizer))).startsWith("500 ");
    assertThat(verdict(FRONT_END, AUTHORIZER, authorizer))
        .isEqualTo(
            new Verdict.Allowed(new Authorization.Lambda("ada", context.replace('\'', '"'), 42)));
  }

  @Test
  void takesSimpleResponsesWhereTheyAreEnabled() {
    var yes = returning("{'isAuthorized':true,'context':{'teams':['red']}}");
    var no = returning("{'isAuthorized':false}");

    assertThat(verdict(FRONT_END, SIMPLE, yes))
        .isEqualTo(new Verdict.Allowed(new Authorization.Lambda("", "{\"teams\":[\"red\"]}", 42)));
    assertThat(text(verdict(FRONT_END, SIMPLE, no))).startsWith("403 ");
    assertThat(text(verdict(FRONT_END, AUTHORIZER, yes))).startsWith("500 ");
    assertThat(text(verdict(HTTP_API_V1, SIMPLE, yes))).startsWith("500 ");
    assertThat(text(verdict(REST_API, SIMPLE, yes))).startsWith("500 Auth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "1", "null", "[true]", "{}"})
  void takesOnlyTrueForTrue(String value) {
    assertThat(text(verdict(FRONT_END, SIMPLE, returning("{'isAuthorized':" + value + "}"))))
        .startsWith("500 ");
  }

  @Test
  void takesAPolicyWhereSimpleResponsesAreEnabled() {
    assertThat(verdict(FRONT_END, SIMPLE, withPolicy(statement("Allow", "'*'"))))
        .isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void limitsTheLengthOfAnAnswer() {
    var head = "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':[";
    var tail = statement("Allow", "'*'") + "]},'context':{'a':''}}";
    var room = 8192 - head.length() - tail.length();
    var full = tail.replace("''", "'" + "x".repeat(room) + "'");
    var over = tail.replace("''", "'" + "x".repeat(room + 1) + "'");

    assertThat(verdict(FRONT_END, AUTHORIZER, returning(head + full)))
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(text(verdict(FRONT_END, AUTHORIZER, returning(head + over)))).startsWith("500 ");
  }

  @Test
  void limitsTheResourcesOfRestApis() {
    var longest = "'" + ARN + "/*" + "/".repeat(512 - ARN.length() - 2) + "'";
    var tooLong = longest.replace("/*", "/*/");
    var all = statement("Allow", "'*'") + ",";

    assertThat(verdict(REST_API, AUTHORIZER, withPolicy(all + statement("Allow", longest))))
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(text(verdict(REST_API, AUTHORIZER, withPolicy(all + statement("Deny", tooLong)))))
        .startsWith("500 Auth");
  }

  @Test
  void looksAtTheConditionsOfAPolicy() {
    var authorizer =
        withPolicy(
            "{'Effect':'Allow','Action':'execute-api:Invoke','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}}}");
    var request = request(FRONT_END, "").header("Authorization", "a");

    assertThat(verdict(FRONT_END, AUTHORIZER, request.sourceIp("192.0.2.7").build(), authorizer))
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(
            text(
                verdict(
                    FRONT_END, AUTHORIZER, request.sourceIp("203.0.113.7").build(), authorizer)))
        .startsWith("403 ");
  }

  @Test
  void validatesTokensBeforeItInvokesTheAuthorizer() {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var settings = LambdaAuthorizer.token("shop", "Authorization").withTokenValidation("Bearer .+");

    var bearer = request(REST_API, "").header("Authorization", "Bearer abc").build();
    var basic = request(REST_API, "").header("Authorization", "Basic abc").build();

    assertThat(verdict(REST_API, settings, bearer, authorizer)).isInstanceOf(Verdict.Allowed.class);
    assertThat(text(verdict(REST_API, settings, basic, authorizer))).startsWith("401 ");
    assertThat(authorizer.calls()).isEqualTo(1);
  }

  @Test
  void refusesARequestThatNobodyCouldRead() {
    var authorizer = withPolicy(statement("Allow", "'*'"));

    var verdict =
        verdict(
            FRONT_END,
            AUTHORIZER,
            get("/orders/%zz").header("Authorization", "a").build(),
            authorizer);

    assertThat(text(verdict)).startsWith("400 ");
    assertThat(authorizer.calls()).isZero();
  }

  @Test
  void saysWhyWithoutAWordOfTheRequest() {
    var secret = "s3cr3t";
    var request =
        request(FRONT_END, "").header("Authorization", secret).header("User-Agent", secret).build();

    var refused =
        Stream.of(
                answering(new Answer.Failed(secret)),
                returning("{'principalId':'" + secret + "\\u0000'}"),
                withPolicy("{'Effect':'" + secret + "'}"),
                withPolicy(statement("Deny", "'" + ARN + "/*/GET/orders/*'")))
            .map(
                authorizer -> (Verdict.Refused) verdict(FRONT_END, AUTHORIZER, request, authorizer))
            .toList();

    assertThat(refused)
        .extracting(Verdict.Refused::reason)
        .containsExactly(
            "The authorizer shop failed. Its log says why.",
            "What the authorizer shop returned cannot be used. It has no object policyDocument.",
            "What the authorizer shop returned cannot be used. policyDocument is no policy, because of Statement[0].Effect.",
            "The policy of the authorizer shop does not allow the request. Statement 0 of policy 0 denies the request.");
    assertThat(refused.toString()).doesNotContain(secret);
  }

  @Test
  void hasNoAuthorizersWhereAwsHasNone() {
    var authorizer = withPolicy(statement("Allow", "'*'"));
    var token = LambdaAuthorizer.token("shop", "Authorization");

    assertThatThrownBy(() -> verdict(Requests.FUNCTION_URL, AUTHORIZER, authorizer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Function URLs and load balancers have no Lambda authorizers");
    assertThatThrownBy(() -> verdict(FRONT_END, token, authorizer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shop is of type TOKEN, which only REST APIs have");
  }

  @Test
  void refusesSettingsThatApiGatewayRefuses() {
    assertThatThrownBy(() -> AUTHORIZER.withCacheTtl(Duration.ofSeconds(3601)))
        .hasMessageContaining("3601 seconds");
    assertThatThrownBy(() -> LambdaAuthorizer.request("open").withCacheTtl(Duration.ofSeconds(1)))
        .hasMessageContaining("one caller's answer would be everybody's");
    assertThatThrownBy(() ->
            new LambdaAuthorizer(
                "shop",
                LambdaAuthorizer.Type.TOKEN,
                List.of(IdentitySource.query("key")),
                Duration.ZERO,
                false,
                null))
        .hasMessageContaining("exactly one identity source, a header");
    assertThatThrownBy(() -> AUTHORIZER.withTokenValidation(".*"))
        .hasMessageContaining("only authorizers of type TOKEN");
    assertThatThrownBy(() -> IdentitySource.context("weather"))
        .hasMessageContaining("$context.weather is not known here");
    assertThatThrownBy(() -> IdentitySource.header("")).hasMessageContaining("has no name");
  }

  private static HttpRequest.Builder request(FrontEnd frontEnd, String query) {
    return get((frontEnd instanceof RestApi ? "/prod/orders/42" : "/orders/42") + query);
  }

  private static Verdict verdict(
      FrontEnd frontEnd, LambdaAuthorizer settings, AuthorizerFunction function) {
    var request = request(frontEnd, "").header("Authorization", "Bearer abc").build();
    return verdict(frontEnd, settings, request, function);
  }

  private static Verdict verdict(
      FrontEnd frontEnd,
      LambdaAuthorizer settings,
      HttpRequest request,
      AuthorizerFunction function) {
    try {
      return new LambdaAuthorizers()
          .authorize(frontEnd, settings, request, ORDER, Requests.ARRIVAL, function);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> responses(FrontEnd frontEnd) {
    return RESPONSES.getOrDefault(frontEnd, List.of());
  }

  /// Status, type of the error, and body with `'` for `"`.
  private static String text(Verdict verdict) {
    var response = ((Verdict.Refused) verdict).response();
    return "%d %s %s"
        .formatted(
            response.status(),
            response.header("x-amzn-errortype"),
            response.bodyUtf8().replace('"', '\''));
  }
}
