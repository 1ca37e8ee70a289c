package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.ARRIVAL;
import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.FUNCTION_URL;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.LOAD_BALANCER;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How each front end tells a function who is calling.
class CallerTest {
  private static final Authorization JWT =
      new Authorization.Jwt("{\"sub\":\"42\",\"aud\":\"shop\"}", List.of("orders/read"));
  private static final Authorization LAMBDA =
      new Authorization.Lambda(
          "ada", "{\"role\":\"admin\",\"level\":3,\"beta\":true,\"none\":null}", 17);
  private static final Authorization IAM =
      new Authorization.Iam(
          "ASIA1",
          "210987654321",
          "AROA1:ada",
          "AROA2:ada",
          "arn:aws:sts::210987654321:assumed-role/r/ada",
          "o-1",
          null);
  private static final Authorization COGNITO =
      new Authorization.Iam(
          "ASIA1",
          "210987654321",
          "AROA1:CognitoIdentityCredentials",
          "AROA1:CognitoIdentityCredentials",
          "arn:aws:sts::210987654321:assumed-role/r/CognitoIdentityCredentials",
          null,
          new Authorization.CognitoIdentity(
              "eu-central-1:id",
              "eu-central-1:pool",
              List.of("authenticated", "a.example", "b.example")));
  private static final Authorization OIDC = new Authorization.Oidc("ada", "token", "data");

  static Stream<Arguments> members() {
    return Stream.of(
        member(
            "REST: claims",
            REST_API,
            JWT,
            "/requestContext/authorizer",
            "{'claims':{'sub':'42','aud':'shop'}}"),
        member(
            "REST: context as texts, principal, latency",
            REST_API,
            LAMBDA,
            "/requestContext/authorizer",
            "{'principalId':'ada','role':'admin','level':'3','beta':'true','none':null,'integrationLatency':17}"),
        member("REST: IAM has no authorizer", REST_API, IAM, "/requestContext/authorizer", ABSENT),
        member(
            "REST: account", REST_API, IAM, "/requestContext/identity/accountId", "'210987654321'"),
        member("REST: key", REST_API, IAM, "/requestContext/identity/accessKey", "'ASIA1'"),
        member("REST: caller", REST_API, IAM, "/requestContext/identity/caller", "'AROA1:ada'"),
        member("REST: user", REST_API, IAM, "/requestContext/identity/user", "'AROA2:ada'"),
        member(
            "REST: ARN",
            REST_API,
            IAM,
            "/requestContext/identity/userArn",
            "'arn:aws:sts::210987654321:assumed-role/r/ada'"),
        member(
            "REST: organization",
            REST_API,
            IAM,
            "/requestContext/identity/principalOrgId",
            "'o-1'"),
        member(
            "REST: no identity pool",
            REST_API,
            IAM,
            "/requestContext/identity/cognitoIdentityId",
            "null"),
        member(
            "REST: identity",
            REST_API,
            COGNITO,
            "/requestContext/identity/cognitoIdentityId",
            "'eu-central-1:id'"),
        member(
            "REST: identity pool",
            REST_API,
            COGNITO,
            "/requestContext/identity/cognitoIdentityPoolId",
            "'eu-central-1:pool'"),
        member(
            "REST: how",
            REST_API,
            COGNITO,
            "/requestContext/identity/cognitoAuthenticationType",
            "'authenticated'"),
        member(
            "REST: by whom",
            REST_API,
            COGNITO,
            "/requestContext/identity/cognitoAuthenticationProvider",
            "'a.example,b.example'"),
        member(
            "1.0: claims and scopes",
            HTTP_API_V1,
            JWT,
            "/requestContext/authorizer",
            "{'claims':{'sub':'42','aud':'shop'},'scopes':['orders/read']}"),
        member(
            "[?] 1.0: context as texts",
            HTTP_API_V1,
            LAMBDA,
            "/requestContext/authorizer",
            "{'principalId':'ada','role':'admin','level':'3','beta':'true','none':null}"),
        member(
            "1.0: account",
            HTTP_API_V1,
            IAM,
            "/requestContext/identity/accountId",
            "'210987654321'"),
        member(
            "2.0: claims and scopes",
            FRONT_END,
            JWT,
            "/requestContext/authorizer",
            "{'jwt':{'claims':{'sub':'42','aud':'shop'},'scopes':['orders/read']}}"),
        member(
            "2.0: context with its types",
            FRONT_END,
            LAMBDA,
            "/requestContext/authorizer",
            "{'lambda':{'role':'admin','level':3,'beta':true,'none':null}}"),
        member("2.0: IAM", FRONT_END, IAM, "/requestContext/authorizer/iam", iam()),
        member(
            "2.0: identity pool",
            FRONT_END,
            COGNITO,
            "/requestContext/authorizer/iam/cognitoIdentity",
            "{'amr':['authenticated','a.example','b.example'],'identityId':'eu-central-1:id','identityPoolId':'eu-central-1:pool'}"),
        member("URL: IAM", FUNCTION_URL, IAM, "/requestContext/authorizer/iam", iam()),
        member(
            "URL: the caller's account",
            FUNCTION_URL,
            IAM,
            "/requestContext/accountId",
            "'210987654321'"),
        member("URL: nothing else", FUNCTION_URL, JWT, "/requestContext/authorizer", ABSENT),
        member(
            "load balancer: subject",
            LOAD_BALANCER,
            OIDC,
            "/headers/x-amzn-oidc-identity",
            "'ada'"),
        member(
            "load balancer: token",
            LOAD_BALANCER,
            OIDC,
            "/headers/x-amzn-oidc-accesstoken",
            "'token'"),
        member(
            "load balancer: claims", LOAD_BALANCER, OIDC, "/headers/x-amzn-oidc-data", "'data'"));
  }

  private static String iam() {
    return "{'accessKey':'ASIA1','accountId':'210987654321','callerId':'AROA1:ada','cognitoIdentity':null,"
        + "'principalOrgId':'o-1','userArn':'arn:aws:sts::210987654321:assumed-role/r/ada','userId':'AROA2:ada'}";
  }

  private static Arguments member(
      String rule, FrontEnd frontEnd, Authorization authorization, String pointer, String json) {
    return argumentSet(rule, frontEnd, authorization, pointer, json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void isInTheEvent(FrontEnd frontEnd, Authorization authorization, String pointer, String json) {
    var event =
        eventOf(frontEnd, get("/").build(), Route.DEFAULT, ARRIVAL, Caller.of(authorization));

    assertMember(event, pointer, json);
  }

  @Test
  void mayHaveAnApiKeyInFrontOfARestApi() {
    var caller = Caller.ANONYMOUS.withApiKey("k1", "secret");

    var event = eventOf(REST_API, get("/").build(), Route.DEFAULT, ARRIVAL, caller);

    assertMember(event, "/requestContext/identity/apiKey", "'secret'");
    assertMember(event, "/requestContext/identity/apiKeyId", "'k1'");
  }

  @Test
  void writesNoScopesAsNull() {
    var jwt = new Authorization.Jwt("{}", List.of());

    var event = eventOf(FRONT_END, get("/").build(), Route.DEFAULT, ARRIVAL, Caller.of(jwt));

    assertMember(event, "/requestContext/authorizer/jwt", "{'claims':{},'scopes':null}");
  }

  @Test
  void keepsSecretsOutOfLogs() {
    assertThat(Caller.of(JWT).withApiKey("k1", "secret"))
        .hasToString("Caller[authorization=Jwt, apiKey=API key k1]");
    assertThat(LAMBDA).hasToString("Lambda authorizer: ada");
    assertThat(OIDC).hasToString("Oidc");
  }

  @Test
  void asksForObjects() {
    assertThatThrownBy(() -> new Authorization.Jwt("[1]", List.of()))
        .hasMessage("claims is not a JSON object, such as {}.");
    assertThatThrownBy(() -> new Authorization.Lambda("ada", "", 0))
        .hasMessage("context is not a JSON object, such as {}.");
  }
}
