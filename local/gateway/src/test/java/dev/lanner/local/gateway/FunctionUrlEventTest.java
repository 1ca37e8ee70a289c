package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ABSENT;
import static dev.lanner.local.gateway.Requests.FUNCTION_URL;
import static dev.lanner.local.gateway.Requests.assertMember;
import static dev.lanner.local.gateway.Requests.eventOf;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of a Function URL's event where it is not as an HTTP API has it; rules marked
/// [?] are pinned, not recorded. See
/// <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads>.
class FunctionUrlEventTest {
  static Stream<Arguments> members() {
    var plain = get("/");
    return Stream.of(
        member("the version", plain, "/version", "'2.0'"),
        member("the raw path is as sent", get("/a%20b%2Fc"), "/rawPath", "'/a%20b%2Fc'"),
        member("decoded elsewhere", get("/a%20b"), "/requestContext/http/path", "'/a b'"),
        member(
            "a malformed escape stays",
            get("/pa2%Fth/1"),
            "/requestContext/http/path",
            "'/pa2%Fth/1'"),
        member("the raw query", get("/?a=b%20c&a=d"), "/rawQueryString", "'a=b%20c&a=d'"),
        member(
            "decoded and joined",
            get("/?a=b%20c&a=%2Fd"),
            "/queryStringParameters",
            "{'a':'b c,/d'}"),
        member(
            "[?] a malformed escape in it stays",
            get("/?a=%zz"),
            "/queryStringParameters",
            "{'a':'%zz'}"),
        member("no query, no parameters", plain, "/queryStringParameters", ABSENT),
        member(
            "names in lower case",
            get("/").header("ExTrA", "With WeiRd CapS"),
            "/headers/extra",
            "'With WeiRd CapS'"),
        member(
            "repeated headers are joined",
            get("/").header("x", "a").header("X", "b"),
            "/headers/x",
            "'a,b'"),
        member("cookies", get("/").header("Cookie", "a=1; b=2"), "/cookies", "['a=1','b=2']"),
        member(
            "and their header",
            get("/").header("Cookie", "a=1; b=2"),
            "/headers/cookie",
            "'a=1; b=2'"),
        member("the cipher", plain, "/headers/x-amzn-tls-cipher-suite", "'TLS_AES_128_GCM_SHA256'"),
        member("the version of TLS", plain, "/headers/x-amzn-tls-version", "'TLSv1.3'"),
        member(
            "the length as sent",
            get("/").header("Content-Length", "0"),
            "/headers/content-length",
            "'0'"),
        member("[?] the length of a body", post("/").body("abc"), "/headers/content-length", "'3'"),
        member("no length without a body", plain, "/headers/content-length", ABSENT),
        member("hop by hop", get("/").header("Connection", "close"), "/headers/connection", ABSENT),
        member("no body", plain, "/body", ABSENT),
        member("JSON is text", post("/").json("{}"), "/body", "'{}'"),
        member(
            "multipart is base64",
            post("/").header("Content-Type", "multipart/form-data; boundary=x").body("a"),
            "/body",
            "'YQ=='"),
        member("nobody asked who is calling", plain, "/requestContext/accountId", "'anonymous'"),
        member("nor did anybody authorize", plain, "/requestContext/authorizer", ABSENT),
        member(
            "the request id is a UUID",
            plain,
            "/requestContext/requestId",
            "'9c1aa1b1-63e7-4b1c-9b4e-0123456789ab'"),
        member("one route", plain, "/routeKey", "'$default'"),
        member("one stage", plain, "/requestContext/stage", "'$default'"),
        member("no user agent is empty", plain, "/requestContext/http/userAgent", "''"),
        member("no path parameters", plain, "/pathParameters", ABSENT));
  }

  private static Arguments member(
      String rule, HttpRequest.Builder request, String pointer, String json) {
    return argumentSet(rule, request, pointer, json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void fillsInTheEvent(HttpRequest.Builder request, String pointer, String json) {
    var route = Requests.route("GET /ignored/{a}", "a", "b");

    assertMember(eventOf(FUNCTION_URL, request.build(), route), pointer, json);
  }

  @Test
  void saysNothingAboutEncryptionWhereThereIsNone() {
    var frontEnd = new FunctionUrl(Api.local(URI.create("http://localhost:8080")));

    var event = eventOf(frontEnd, get("/").build(), Route.DEFAULT);

    assertMember(event, "/headers/x-amzn-tls-version", ABSENT);
    assertMember(event, "/headers/x-forwarded-proto", "'http'");
  }
}
