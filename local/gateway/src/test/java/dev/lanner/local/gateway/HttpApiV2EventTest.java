package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.API;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of payload format 2.0; rules marked [?] are pinned, not recorded. See
/// <https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html>.
class HttpApiV2EventTest {
  static Stream<Arguments> paths() {
    return Stream.of(
        path("a plain path stays", "/orders/42", "/orders/42"),
        path("a space is decoded", "/a%20b", "/a b"),
        path("unicode is decoded", "/%E2%98%95/%F0%9F%98%8A", "/☕/😊"),
        path("an encoded plus is decoded", "/a%2Bb", "/a+b"),
        path("a plus stays a plus", "/a+b", "/a+b"),
        path("[?] an encoded slash stays, in the case of its digits", "/a%2Fb%2fc", "/a%2Fb%2fc"),
        path("[?] an encoded percent sign stays", "/100%25", "/100%25"),
        path("[?] so nothing is decoded twice", "/a%2520b", "/a%2520b"),
        path("[?] the path ends at an encoded question mark", "/a%3Fb/c", "/a"),
        path("a number sign is decoded", "/a%23b", "/a#b"),
        path("a fragment never arrives", "/a#b?c=d", "/a"),
        path("[?] bytes that are not UTF-8 become U+FFFD", "/%FF", "/\uFFFD"),
        path("inner and last slashes stay", "//a//b/", "//a//b/"),
        path("a named stage is part of the path", "/beta/foo", "/beta/foo"));
  }

  private static Arguments path(String rule, String sent, String arrived) {
    return argumentSet(rule, sent, arrived);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void decodesThePath(String sent, String arrived) {
    var event = eventOf(get(sent));

    assertThat(event.at("/rawPath").stringValue()).isEqualTo(arrived);
    assertThat(event.at("/requestContext/http/path").stringValue()).isEqualTo(arrived);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        query("no query, no parameters", "", ABSENT),
        query("an empty query has no parameters", "?", ABSENT),
        query("a value is decoded", "?q=Hello%20World", "{'q':'Hello World'}"),
        query("a plus is a space", "?q=a+b", "{'q':'a b'}"),
        query(
            "an encoded plus is a plus", "?mail=test%2Balias@x.org", "{'mail':'test+alias@x.org'}"),
        query("repeated values are joined by a comma", "?t=a&u=b&t=c", "{'t':'a,c','u':'b'}"),
        query("a comma in a value is not escaped", "?t=a%2Cb&t=c", "{'t':'a,b,c'}"),
        query("a name is decoded", "?a%5B%5D=1", "{'a[]':'1'}"),
        query("only the first equals sign separates", "?a=b=c", "{'a':'b=c'}"),
        query("an empty value stays", "?empty=&a=1", "{'empty':'','a':'1'}"),
        query("[?] no equals sign is an empty value", "?flag", "{'flag':''}"),
        query("[?] an empty name stays", "?=1", "{'':'1'}"),
        query("[?] an empty pair is left out", "?a=1&&b=2&", "{'a':'1','b':'2'}"),
        query("a second question mark is text", "?a=b?c", "{'a':'b?c'}"),
        query("unicode is decoded", "?q=%E4%B8%96%E7%95%8C", "{'q':'世界'}"));
  }

  private static Arguments query(String rule, String query, String parameters) {
    return argumentSet(rule, query, parameters);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void decodesTheQueryAndKeepsItRawToo(String query, String parameters) {
    var event = eventOf(get("/search" + query));

    var raw = query.isEmpty() ? "" : query.substring(1);
    assertThat(event.at("/rawQueryString").stringValue()).isEqualTo(raw);
    assertMember(event, "/queryStringParameters", parameters);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("names are in lower case", get("/").header("X-TeSt", "a"), "x-test", "a"),
        header(
            "repeated headers are joined by a comma without a space",
            get("/").header("X-Probe", "first").header("x-probe", "second"),
            "x-probe",
            "first,second"),
        header("the client's host stays", get("/").header("Host", "shop:81"), "host", "shop:81"),
        header("a missing host is the domain name", get("/"), "host", API.domainName()),
        header("[?] the length is 0 without a body", get("/"), "content-length", "0"),
        header("the length counts bytes", post("/").body("λ"), "content-length", "2"),
        header(
            "a chunked body has a length too",
            post("/").header("Transfer-Encoding", "chunked").body("abc"),
            "content-length",
            "3"),
        header("no type is made up", post("/").body("abc"), "content-type", null),
        header(
            "the client's address", get("/").sourceIp("10.1.2.3"), "x-forwarded-for", "10.1.2.3"),
        header(
            "[?] after the addresses that it sent",
            get("/").header("X-Forwarded-For", "1.1.1.1").sourceIp("2.2.2.2"),
            "x-forwarded-for",
            "1.1.1.1, 2.2.2.2"),
        header("the port", get("/").header("X-Forwarded-Port", "1"), "x-forwarded-port", "443"),
        header(
            "the scheme", get("/").header("X-Forwarded-Proto", "x"), "x-forwarded-proto", "https"),
        header(
            "a trace id is added",
            get("/"),
            "x-amzn-trace-id",
            "Root=1-5e69363e-0123456789abcdef01234567"),
        header(
            "[?] a trace with a root goes on",
            get("/").header("X-Amzn-Trace-Id", "Root=1-1-1;Sampled=1"),
            "x-amzn-trace-id",
            "Root=1-1-1;Sampled=1"),
        header("cookies are no header", get("/").header("Cookie", "a=1"), "cookie", null),
        header("hop by hop: te", get("/").header("TE", "trailers"), "te", null),
        header("hop by hop: upgrade", get("/").header("Upgrade", "h2c"), "upgrade", null),
        header("hop by hop: keep-alive", get("/").header("Keep-Alive", "5"), "keep-alive", null),
        header(
            "hop by hop: transfer-encoding",
            post("/").header("Transfer-Encoding", "chunked"),
            "transfer-encoding",
            null),
        header(
            "hop by hop: connection", get("/").header("Connection", "close"), "connection", null),
        header(
            "[?] hop by hop: what connection names",
            get("/").header("Connection", "close, X-Mine").header("x-mine", "1"),
            "x-mine",
            null));
  }

  private static Arguments header(
      String rule, HttpRequest.Builder request, String name, String value) {
    return argumentSet(rule, request, name, value);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void passesHeadersOn(HttpRequest.Builder request, String name, String value) {
    var headers = eventOf(request).get("headers");

    assertThat(headers.path(name).stringValue(null)).isEqualTo(value);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        text("application/json"),
        text("Application/JSON; charset=utf-8"),
        text("application/javascript"),
        text("application/xml"),
        text("text/plain"),
        text("text/html;charset=utf-8"),
        base64("application/problem+json"),
        base64("application/x-www-form-urlencoded"),
        base64("multipart/form-data; boundary=x"),
        base64("application/octet-stream"),
        base64("image/png"),
        base64("nonsense"),
        base64(""),
        base64(null));
  }

  private static Arguments text(String contentType) {
    return argumentSet("text: " + contentType, contentType, "{\"name\":\"λ\"}", false);
  }

  private static Arguments base64(String contentType) {
    return argumentSet("base64: " + contentType, contentType, "eyJuYW1lIjoizrsifQ==", true);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void encodesTheBodyByItsType(String contentType, String body, boolean isBase64Encoded) {
    var request = post("/").body("{\"name\":\"λ\"}");
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }

    var event = eventOf(request);

    assertThat(event.get("body").stringValue()).isEqualTo(body);
    assertThat(event.get("isBase64Encoded").booleanValue()).isEqualTo(isBase64Encoded);
  }

  static Stream<Arguments> members() {
    var nobody = post("/").header("Content-Type", "image/png");
    return Stream.of(
        member("an empty body is absent", nobody, "/body", ABSENT),
        member("an empty body is not base64", nobody, "/isBase64Encoded", "false"),
        member("no cookies, no member", get("/"), "/cookies", ABSENT),
        member(
            "cookies are a list",
            get("/").header("Cookie", "visit=7; lang=de"),
            "/cookies",
            "['visit=7','lang=de']"),
        member(
            "several cookie headers are one list",
            get("/").header("cookie", "a=1;b=x y;").header("Cookie", "c=3=3"),
            "/cookies",
            "['a=1','b=x y','c=3=3']"),
        member("no path parameters on $default", get("/"), "/pathParameters", ABSENT),
        member("no stage variables", get("/"), "/stageVariables", ABSENT),
        member("no authentication", get("/"), "/requestContext/authentication", ABSENT),
        member("no authorizer", get("/"), "/requestContext/authorizer", ABSENT),
        member("a missing user agent is empty", get("/"), "/requestContext/http/userAgent", "''"),
        member(
            "the user agent",
            get("/").header("User-Agent", "curl/8"),
            "/requestContext/http/userAgent",
            "'curl/8'"),
        member(
            "the protocol",
            get("/").protocol("HTTP/1.0"),
            "/requestContext/http/protocol",
            "'HTTP/1.0'"),
        member("the time", get("/"), "/requestContext/time", "'11/Mar/2020:19:03:58 +0000'"),
        member("the time in milliseconds", get("/"), "/requestContext/timeEpoch", "1583953438390"),
        member("the first label", get("/"), "/requestContext/domainPrefix", "'a1b2c3d4e5'"));
  }

  private static Arguments member(
      String rule, HttpRequest.Builder request, String pointer, String json) {
    return argumentSet(rule, request, pointer, json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void fillsInTheRest(HttpRequest.Builder request, String pointer, String json) {
    assertMember(eventOf(request), pointer, json);
  }

  @Test
  void decodesPathParametersOfARouteSlashesIncluded() {
    var request = get("/files/a%2Fb+c%20%25").build();
    var route = Requests.route("GET /files/{name}", "name", "a%2Fb+c%20%25");

    var event = eventOf(Requests.FRONT_END, request, route);

    assertMember(event, "/pathParameters", "{'name':'a/b+c %'}");
    assertMember(event, "/routeKey", "'GET /files/{name}'");
    assertMember(event, "/requestContext/routeKey", "'GET /files/{name}'");
  }

  @Test
  void namesTheStageOfTheApi() {
    var frontEnd = new HttpApiV2(API.withStage("beta"));

    var event = eventOf(frontEnd, get("/beta/foo").build(), Route.DEFAULT);

    assertMember(event, "/requestContext/stage", "'beta'");
  }

  @Test
  void tellsALocalApiByItsPort() {
    var frontEnd = new HttpApiV2(Api.local(URI.create("http://localhost:8080")));

    var event = eventOf(frontEnd, get("/").build(), Route.DEFAULT);

    assertMember(event, "/headers/host", "'localhost:8080'");
    assertMember(event, "/headers/x-forwarded-port", "'8080'");
    assertMember(event, "/headers/x-forwarded-proto", "'http'");
    assertMember(event, "/requestContext/domainName", "'localhost'");
  }
}
