package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.API;
import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of a REST API's event; rules marked [?] are pinned, not recorded. See
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html>.
class RestApiEventTest {
  static Stream<Arguments> paths() {
    return Stream.of(
        path("the stage is stripped", "/prod/orders/42", "/orders/42", "/prod/orders/42"),
        path("the path stays encoded", "/prod/a%20b%2Fc", "/a%20b%2Fc", "/prod/a%20b%2Fc"),
        path("a malformed escape stays", "/prod/100%", "/100%", "/prod/100%"),
        path("a slash at the end stays", "/prod/orders/", "/orders/", "/prod/orders/"),
        path("two slashes inside stay", "/prod/a//b", "/a//b", "/prod/a//b"),
        path("two at the beginning become one", "/prod//orders", "/orders", "/prod//orders"),
        path("two before the stage as well", "//prod/orders", "/orders", "/prod/orders"),
        path("[?] the stage alone is the root", "/prod", "/", "/prod"),
        path("the root", "/prod/", "/", "/prod/"),
        path("a segment that begins like the stage stays", "/product", "/product", "/prod/product"),
        path("the stage may be left out", "/orders", "/orders", "/prod/orders"),
        path("so with two slashes", "//orders", "/orders", "/prod//orders"),
        path("a fragment never arrives", "/prod/a#b", "/a", "/prod/a"));
  }

  private static Arguments path(String rule, String sent, String path, String contextPath) {
    return argumentSet(rule, sent, path, contextPath);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void hasThePathWithoutTheStageAndWithIt(String sent, String path, String contextPath) {
    var event = eventOf(REST_API, get(sent).build(), Route.DEFAULT);

    assertThat(event.get("path").stringValue()).isEqualTo(path);
    assertThat(event.at("/requestContext/path").stringValue()).isEqualTo(contextPath);
  }

  @Test
  void keepsTheBasePathOfACustomDomainInBothPaths() {
    var frontEnd = REST_API.onCustomDomain();

    var event = eventOf(frontEnd, get("/shop/prod/orders").build(), Route.DEFAULT);

    assertMember(event, "/path", "'/shop/prod/orders'");
    assertMember(event, "/requestContext/path", "'/shop/prod/orders'");
    assertMember(event, "/requestContext/stage", "'prod'");
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        query("no query", "", "null", "null"),
        query("an empty query", "?", "null", "null"),
        query("values are decoded", "?q=a%20b%26c", "{'q':'a b&c'}", "{'q':['a b&c']}"),
        query(
            "a plus is a space", "?t=18:05+00:00", "{'t':'18:05 00:00'}", "{'t':['18:05 00:00']}"),
        query("an encoded plus is a plus", "?m=a%2Bb@x", "{'m':'a+b@x'}", "{'m':['a+b@x']}"),
        query(
            "the last value, and all",
            "?a=1&b=2&a=3",
            "{'a':'3','b':'2'}",
            "{'a':['1','3'],'b':['2']}"),
        query("an empty value stays", "?a=", "{'a':''}", "{'a':['']}"),
        query("[?] a malformed escape stays", "?a=%zz%41%", "{'a':'%zzA%'}", "{'a':['%zzA%']}"));
  }

  private static Arguments query(String rule, String query, String last, String all) {
    return argumentSet(rule, query, last, all);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void decodesTheQuery(String query, String last, String all) {
    var event = eventOf(REST_API, get("/prod/search" + query).build(), Route.DEFAULT);

    assertMember(event, "/queryStringParameters", last);
    assertMember(event, "/multiValueQueryStringParameters", all);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("the client's case stays", get("/").header("tEsT-hEAd", "a"), "tEsT-hEAd", "['a']"),
        header(
            "not of these: authorization",
            get("/").header("aUTHorization", "x"),
            "Authorization",
            "['x']"),
        header("user-agent", get("/").header("user-agent", "curl"), "User-Agent", "['curl']"),
        header("host", get("/").header("host", "shop"), "Host", "['shop']"),
        header(
            "a missing host is the domain name", get("/"), "Host", "['" + API.domainName() + "']"),
        header(
            "all values, in one spelling [?]",
            get("/").header("X-Probe", "first").header("x-probe", "second"),
            "X-Probe",
            "['first','second']"),
        header(
            "cookies stay a header",
            get("/").header("cookie", "a=1; b=2"),
            "cookie",
            "['a=1; b=2']"),
        header(
            "[?] the address after those that the client sent",
            get("/").header("x-forwarded-for", "1.1.1.1").sourceIp("2.2.2.2"),
            "X-Forwarded-For",
            "['1.1.1.1, 2.2.2.2']"),
        header("the port", get("/").header("x-forwarded-port", "1"), "X-Forwarded-Port", "['443']"),
        header("the scheme", get("/"), "X-Forwarded-Proto", "['https']"),
        header(
            "a trace without parent begins here",
            get("/"),
            "X-Amzn-Trace-Id",
            "['Root=1-5e69363e-0123456789abcdef01234567']"),
        header(
            "the client's trace is completed",
            get("/").header("x-amzn-trace-id", "Root=1-1-1"),
            "X-Amzn-Trace-Id",
            "['Root=1-1-1;Parent=53995c3f42cd8ad8;Sampled=0']"),
        header(
            "no length",
            post("/").header("Content-Length", "3").body("abc"),
            "Content-Length",
            ABSENT),
        header("date stays", get("/").header("Date", "today"), "Date", "['today']"),
        header("via stays", get("/").header("Via", "p.example"), "Via", "['p.example']"),
        dropped("Connection"),
        dropped("Content-MD5"),
        dropped("Expect"),
        dropped("Max-Forwards"),
        dropped("Proxy-Authenticate"),
        dropped("Server"),
        dropped("TE"),
        dropped("Trailer"),
        dropped("Transfer-Encoding"),
        dropped("Upgrade"),
        dropped("WWW-Authenticate"));
  }

  private static Arguments dropped(String name) {
    return header("dropped: " + name, get("/").header(name, "x"), name, ABSENT);
  }

  private static Arguments header(
      String rule, HttpRequest.Builder request, String name, String values) {
    return argumentSet(rule, request, name, values);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void passesHeadersOn(HttpRequest.Builder request, String name, String values) {
    var event = eventOf(REST_API, request.build(), Route.DEFAULT);

    assertMember(event, "/multiValueHeaders/" + name, values);
    var all = event.at("/multiValueHeaders/" + name);
    assertMember(
        event,
        "/headers/" + name,
        all.isEmpty() ? ABSENT : "'" + all.get(all.size() - 1).stringValue() + "'");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("no binary types: text", REST_API, "image/png", "'λ'", false),
        body("no type, no binary types: text", REST_API, null, "'λ'", false),
        body(
            "another type: text",
            REST_API.withBinaryMediaTypes("image/png"),
            "text/plain",
            "'λ'",
            false),
        body(
            "the type: base64",
            REST_API.withBinaryMediaTypes("image/png"),
            "image/PNG; q=1",
            "'zrs='",
            true),
        body(
            "its family: base64",
            REST_API.withBinaryMediaTypes("image/*"),
            "image/png",
            "'zrs='",
            true),
        body(
            "any: base64, JSON too",
            REST_API.withBinaryMediaTypes("*/*"),
            "application/json",
            "'zrs='",
            true),
        body(
            "any: base64 without a type",
            REST_API.withBinaryMediaTypes("*/*"),
            null,
            "'zrs='",
            true),
        body(
            "a star on the left is nothing",
            REST_API.withBinaryMediaTypes("*/png"),
            "image/png",
            "'λ'",
            false));
  }

  private static Arguments body(
      String rule, RestApi frontEnd, String contentType, String body, boolean isBase64Encoded) {
    return argumentSet(rule, frontEnd, contentType, body, isBase64Encoded);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void encodesTheBodyAsTheApiIsSetUp(
      RestApi frontEnd, String contentType, String body, boolean isBase64Encoded) {
    var request = post("/").body("λ");
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }

    var event = eventOf(frontEnd, request.build(), Route.DEFAULT);

    assertMember(event, "/body", body);
    assertMember(event, "/isBase64Encoded", Boolean.toString(isBase64Encoded));
  }

  static Stream<Arguments> members() {
    return Stream.of(
        member("no version", "/version", ABSENT),
        member("an empty body is null", "/body", "null"),
        member("and no base64", "/isBase64Encoded", "false"),
        member("no stage variables", "/stageVariables", "null"),
        member("no authorizer", "/requestContext/authorizer", ABSENT),
        member(
            "the request id is a UUID",
            "/requestContext/requestId",
            "'9c1aa1b1-63e7-4b1c-9b4e-0123456789ab'"),
        member("the other id", "/requestContext/extendedRequestId", "'KLMnoPQrsTUEabc='"),
        member("the time", "/requestContext/requestTime", "'11/Mar/2020:19:03:58 +0000'"),
        member("in milliseconds", "/requestContext/requestTimeEpoch", "1583953438390"),
        member("the protocol", "/requestContext/protocol", "'HTTP/1.1'"),
        member("the deployment", "/requestContext/deploymentId", "'local0'"),
        member("no user agent is null", "/requestContext/identity/userAgent", "null"),
        member("the address", "/requestContext/identity/sourceIp", "'127.0.0.1'"),
        member("no caller", "/requestContext/identity/caller", "null"),
        member("no key, no member", "/requestContext/identity/apiKey", ABSENT));
  }

  private static Arguments member(String rule, String pointer, String json) {
    return argumentSet(rule, pointer, json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void fillsInTheRest(String pointer, String json) {
    assertMember(eventOf(REST_API, get("/prod").build(), Route.DEFAULT), pointer, json);
  }

  @Test
  void keepsPathParametersEncodedAndNamesTheResource() {
    var route = new Route("GET /files/{name}", Map.of("name", "a%2Fb%20c"), "al6gqb");

    var event = eventOf(REST_API, get("/prod/files/a%2Fb%20c").build(), route);

    assertMember(event, "/pathParameters", "{'name':'a%2Fb%20c'}");
    assertMember(event, "/resource", "'/files/{name}'");
    assertMember(event, "/requestContext/resourcePath", "'/files/{name}'");
    assertMember(event, "/requestContext/resourceId", "'al6gqb'");
  }

  @Test
  void readsTheDefaultRouteAsProxyResources() {
    var below = eventOf(REST_API, get("/prod/a%20b/c/").build(), Route.DEFAULT);
    var root = eventOf(REST_API, get("/prod").build(), Route.DEFAULT);

    assertMember(below, "/resource", "'/{proxy+}'");
    assertMember(below, "/pathParameters", "{'proxy':'a%20b/c'}");
    assertMember(root, "/resource", "'/'");
    assertMember(root, "/pathParameters", "null");
  }

  @Test
  void tellsStageVariables() {
    var api = API.withStage("prod").withStageVariables(Map.of("table", "orders"));

    var event = eventOf(new RestApi(api), get("/prod").build(), Route.DEFAULT);

    assertMember(event, "/stageVariables", "{'table':'orders'}");
  }

  @Test
  void asksForAStageWithAName() {
    assertThatThrownBy(() -> new RestApi(API))
        .hasMessage(
            "The stage of a REST API is $default, which only HTTP APIs have. Name one, such as prod.");
  }
}
