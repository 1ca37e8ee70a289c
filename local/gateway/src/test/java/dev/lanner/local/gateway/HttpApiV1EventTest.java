package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.API;
import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of payload format 1.0 where it is neither a REST API's event nor format 2.0;
/// rules marked [?] are pinned, not recorded. See
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html>.
class HttpApiV1EventTest {
  static Stream<Arguments> members() {
    var plain = get("/");
    return Stream.of(
        member("the version", plain, "/version", "'1.0'"),
        member("the path is as sent", get("/a%20b"), "/path", "'/a%20b'"),
        member("but decoded in the context", get("/a%20b"), "/requestContext/path", "'/a b'"),
        member("a named stage stays", get("/beta/x"), "/path", "'/beta/x'"),
        member("slashes stay", get("//a//b/"), "/path", "'//a//b/'"),
        member("no query", plain, "/queryStringParameters", "null"),
        member("no query, all values", plain, "/multiValueQueryStringParameters", "null"),
        member("the last value", get("/?a=1&a=x%20y+z"), "/queryStringParameters", "{'a':'x y z'}"),
        member(
            "all values", get("/?a=1&a=2"), "/multiValueQueryStringParameters", "{'a':['1','2']}"),
        member(
            "names in title case",
            get("/").header("x-my-header", "a"),
            "/headers/X-My-Header",
            "'a'"),
        member("in whatever case they came", get("/").header("tEsT", "a"), "/headers/Test", "'a'"),
        member("the last of several", twoProbes(), "/headers/X-Probe", "'second'"),
        member("all of several", twoProbes(), "/multiValueHeaders/X-Probe", "['first','second']"),
        member("the length, also of nothing", plain, "/headers/Content-Length", "'0'"),
        member("the length of a body", post("/").body("λ"), "/headers/Content-Length", "'2'"),
        member(
            "cookies stay a header",
            get("/").header("cookie", "a=1; b=2"),
            "/headers/Cookie",
            "'a=1; b=2'"),
        member("hop by hop", get("/").header("Connection", "close"), "/headers/Connection", ABSENT),
        member("the host", plain, "/headers/Host", "'" + API.domainName() + "'"),
        member(
            "the trace",
            plain,
            "/headers/X-Amzn-Trace-Id",
            "'Root=1-5e69363e-0123456789abcdef01234567'"),
        member("no body", plain, "/body", "null"),
        member("[?] text", post("/").json("{}"), "/body", "'{}'"),
        member(
            "[?] a form is base64",
            post("/").header("Content-Type", "application/x-www-form-urlencoded").body("a=b"),
            "/body",
            "'YT1i'"),
        member("anything else is base64", post("/").body("a"), "/isBase64Encoded", "true"),
        member(
            "the request id is of the other style",
            plain,
            "/requestContext/requestId",
            "'KLMnoPQrsTUEabc='"),
        member("twice", plain, "/requestContext/extendedRequestId", "'KLMnoPQrsTUEabc='"),
        member("no deployment", plain, "/requestContext/deploymentId", ABSENT),
        member("no user agent is empty", plain, "/requestContext/identity/userAgent", "''"),
        member("the stage", plain, "/requestContext/stage", "'$default'"),
        member("[?] the default route as resource", plain, "/resource", "'$default'"),
        member("[?] and as its id", plain, "/requestContext/resourceId", "'$default'"),
        member("no path parameters", plain, "/pathParameters", "null"),
        member("no stage variables", plain, "/stageVariables", "null"));
  }

  private static HttpRequest.Builder twoProbes() {
    return get("/").header("X-Probe", "first").header("x-probe", "second");
  }

  private static Arguments member(
      String rule, HttpRequest.Builder request, String pointer, String json) {
    return argumentSet(rule, request, pointer, json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void fillsInTheEvent(HttpRequest.Builder request, String pointer, String json) {
    assertMember(eventOf(HTTP_API_V1, request.build(), Route.DEFAULT), pointer, json);
  }

  @Test
  void decodesPathParametersAndNamesTheRoute() {
    var route = Requests.route("GET /files/{name}", "name", "a%2Fb+c%20d");

    var event = eventOf(HTTP_API_V1, get("/files/a%2Fb+c%20d").build(), route);

    assertMember(event, "/pathParameters", "{'name':'a/b+c d'}");
    assertMember(event, "/resource", "'/files/{name}'");
    assertMember(event, "/requestContext/resourcePath", "'/files/{name}'");
    assertMember(event, "/requestContext/resourceId", "'GET /files/{name}'");
  }

  @Test
  void tellsStageVariables() {
    var frontEnd = new HttpApiV1(API.withStageVariables(Map.of("table", "orders")));

    assertMember(
        eventOf(frontEnd, get("/").build(), Route.DEFAULT),
        "/stageVariables",
        "{'table':'orders'}");
  }
}
