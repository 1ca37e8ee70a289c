package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.REST_API;
import static dev.lanner.local.gateway.Requests.answer;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.post;
import static dev.lanner.local.gateway.Requests.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of what a REST API makes of a function's answer; rules marked [?] are pinned,
/// not recorded.
class RestApiAnswerTest {
  private static final String ERROR = "{\"message\": \"Internal server error\"}";

  static Stream<Arguments> results() {
    return Stream.of(
        envelope("the status", "{'statusCode':201,'body':'a'}", 201, "a"),
        envelope("a status in quotes", "{'statusCode':'201','body':'a'}", 201, "a"),
        envelope("no status is 200", "{'body':'a'}", 200, "a"),
        envelope("[?] a null status too", "{'statusCode':null}", 200, ""),
        envelope("nothing at all too", "{}", 200, ""),
        envelope("no body", "{'statusCode':200}", 200, ""),
        envelope("null headers", "{'statusCode':200,'headers':null}", 200, ""),
        envelope("null lists", "{'statusCode':200,'multiValueHeaders':null}", 200, ""),
        envelope(
            "base64 goes out as it is when there are no binary types",
            "{'statusCode':200,'body':'zrs=','isBase64Encoded':true}",
            200,
            "zrs="),
        envelope(
            "cookies are let through, and nothing else",
            "{'cookies':['a=1'],'body':'a'}",
            200,
            "a"),
        error("a status of zero", "{'statusCode':0}"),
        error("a status that is text", "{'statusCode':'test'}"),
        error("[?] a status with a fraction", "{'statusCode':200.0}"),
        error("[?] a status beyond 599", "{'statusCode':600}"),
        error("any other member", "{'statusCode':200,'wrongValue':'value'}"),
        error("in another case", "{'StatusCode':200}"),
        error("text", "'justAString'"),
        error("a list", "[1]"),
        error("a number", "42"),
        error("null", "null"),
        error("no JSON", "Not a valid proxy response object"),
        error("nothing", ""),
        error("[?] a body that is an object", "{'body':{}}"),
        error("a list of values that is none", "{'multiValueHeaders':{'a':'b'}}"),
        error("[?] a header value that is a list", "{'headers':{'a':['b']}}"),
        error("[?] headers that are a list", "{'headers':[]}"),
        error("[?] a line break in a header", "{'headers':{'a':'b\\nc'}}"),
        error("[?] a flag in quotes", "{'isBase64Encoded':'true'}"));
  }

  private static Arguments envelope(String rule, String payload, int status, String body) {
    return argumentSet("envelope: " + rule, payload, status, body);
  }

  private static Arguments error(String rule, String payload) {
    return argumentSet("502: " + rule, payload, 502, ERROR);
  }

  @ParameterizedTest
  @MethodSource("results")
  void readsWhatAFunctionReturns(String payload, int status, String body) {
    var response =
        returned(
            REST_API.withBinaryMediaTypes("image/png"),
            get("/prod").header("Accept", "text/plain"),
            payload);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headerValues("content-type")).containsExactly("application/json");
    assertThat(response.header("x-amzn-ErrorType"))
        .isEqualTo(status == 502 ? "InternalServerErrorException" : null);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("as written", "'headers':{'myHeader':'a,b'}", "myHeader: a,b"),
        header("a boolean is text", "'headers':{'a':true}", "a: true"),
        header("[?] a number is text", "'headers':{'a':5}", "a: 5"),
        header("[?] null is no header", "'headers':{'a':null}"),
        header(
            "the function's type",
            "'headers':{'content-type':'image/png'}",
            "content-type: image/png"),
        header("lists", "'multiValueHeaders':{'a':['1','2']}", "a: 1", "a: 2"),
        header(
            "lists first, then single values",
            "'headers':{'a':'3'},'multiValueHeaders':{'a':['1','2']}",
            "a: 1",
            "a: 2",
            "a: 3"),
        header(
            "in the lists' spelling",
            "'headers':{'test-multi':'solo'},'multiValueHeaders':{'tesT-Multi':['multi']}",
            "tesT-Multi: multi",
            "tesT-Multi: solo"),
        header(
            "connection is renamed",
            "'headers':{'connection':'close'}",
            "x-amzn-Remapped-Connection: close"),
        header(
            "so is the length",
            "'headers':{'Content-Length':'3'}",
            "x-amzn-Remapped-Content-Length: 3"),
        header("so is the date", "'headers':{'date':'today'}", "x-amzn-Remapped-Date: today"),
        header("so is the server", "'headers':{'Server':'mine'}", "x-amzn-Remapped-Server: mine"),
        header(
            "others are not", "'headers':{'WWW-Authenticate':'Basic'}", "WWW-Authenticate: Basic"),
        header(
            "the encoding of the transfer is dropped",
            "'headers':{'Transfer-Encoding':'chunked'}"));
  }

  private static Arguments header(String rule, String members, String... lines) {
    return argumentSet(rule, "{'statusCode':200,%s}".formatted(members), List.of(lines));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void passesHeadersOn(String payload, List<String> lines) {
    var response = returned(REST_API, get("/prod"), payload);

    assertThat(response.headers().list())
        .filteredOn(header ->
            !header.name().matches("Content-Type|x-amzn-RequestId|x-amz-apigw-id|X-Amzn-Trace-Id"))
        .extracting(header -> header.name() + ": " + header.value())
        .containsExactlyElementsOf(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image/png          | image/png            | true",
        "image/png          | image/PNG;q=0.8      | true",
        "image/png          | image/png, text/html | true",
        "image/png          | text/html, image/png | false",
        "image/png          | image/jpg            | false",
        "image/png          | image/*              | false",
        "image/png          | */*                  | false",
        "image/png          | ''                   | false",
        "image/*            | image/png            | true",
        "*/test             | */test               | false",
        "*/test             | random/test          | false",
        "*/*                | text/html            | true",
        "*/*                | ''                   | true"
      })
  void decodesBase64WhenTheClientAcceptsABinaryType(String type, String accept, boolean decodes) {
    var request = get("/prod");
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }

    var response =
        returned(
            REST_API.withBinaryMediaTypes(type), request, "{'body':'zrs=','isBase64Encoded':true}");

    assertThat(response.bodyUtf8()).isEqualTo(decodes ? "λ" : "zrs=");
  }

  @Test
  void takesTheOldNameOfTheFlagToo() {
    var frontEnd = REST_API.withBinaryMediaTypes("*/*");

    assertThat(returned(frontEnd, get("/"), "{'body':'zrs=','base64Encoded':true}").bodyUtf8())
        .isEqualTo("λ");
    assertThat(returned(frontEnd, get("/"), "{'body':'*','isBase64Encoded':true}").status())
        .as("[?] no base64")
        .isEqualTo(502);
  }

  @Test
  void addsIdsToEveryResponseAndTheTraceToThoseOfFunctions() {
    var response = returned(REST_API, get("/prod"), "{}");
    var error = answer(REST_API, get("/prod"), new Outcome.Failed());

    assertThat(response.headers())
        .containsExactly(
            new Header("Content-Type", "application/json"),
            new Header("x-amzn-RequestId", "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab"),
            new Header("x-amz-apigw-id", "KLMnoPQrsTUEabc="),
            new Header(
                "X-Amzn-Trace-Id",
                "Root=1-5e69363e-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=0"));
    assertThat(error.headers())
        .containsExactly(
            new Header("Content-Type", "application/json"),
            new Header("x-amzn-ErrorType", "InternalServerErrorException"),
            new Header("x-amzn-RequestId", "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab"),
            new Header("x-amz-apigw-id", "KLMnoPQrsTUEabc="));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        argumentSet("the function fails", new Outcome.Failed(), 502, ERROR),
        argumentSet(
            "the gateway waits no longer",
            new Outcome.TimedOut(),
            504,
            "{\"message\": \"Endpoint request timed out\"}"),
        argumentSet(
            "no route",
            new Outcome.NoRoute(),
            403,
            "{\"message\":\"Missing Authentication Token\"}"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void answersByItself(Outcome outcome, int status, String body) {
    var response = answer(REST_API, get("/prod"), outcome);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
  }

  static Stream<Arguments> refusals() {
    int maxBody = REST_API.maxBodyBytes();
    return Stream.of(
        argumentSet(
            "a body over 10 MB",
            post("/prod").body(bytes(maxBody + 1)),
            413,
            "{\"message\":\"Request Too Long\"}"),
        argumentSet(
            "an event over 6 MB",
            post("/prod").body(bytes(7 * 1024 * 1024)),
            413,
            "{\"message\":\"Request Too Long\"}"),
        argumentSet(
            "[?] a target that is no path", get("*"), 400, "{\"message\":\"Bad Request\"}"));
  }

  private static ByteString bytes(int size) {
    return ByteString.ofUtf8("a".repeat(size));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithoutAnEvent(HttpRequest.Builder request, int status, String body) {
    var admission = REST_API.admit(request.build(), Route.DEFAULT, Requests.ARRIVAL);

    assertThat(admission)
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> {
              assertThat(refused.response().status()).isEqualTo(status);
              assertThat(refused.response().bodyUtf8()).isEqualTo(body);
              assertThat(refused.response().header("x-amzn-RequestId")).isNotNull();
            });
  }

  @Test
  void sendsNoBodyToAHeadRequest() {
    var response =
        returned(REST_API, HttpRequest.builder("HEAD", "/prod"), "{'statusCode':200,'body':'λ'}");

    assertThat(response.body().isEmpty()).isTrue();
    assertThat(response.header("content-length")).isEqualTo("2");
  }

  @Test
  void waitsTwentyNineSeconds() {
    assertThat(REST_API.integrationTimeout()).isEqualTo(Duration.ofSeconds(29));
  }
}
