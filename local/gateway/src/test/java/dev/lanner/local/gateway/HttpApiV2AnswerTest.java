package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.ARRIVAL;
import static dev.lanner.local.gateway.Requests.FRONT_END;
import static dev.lanner.local.gateway.Requests.answerTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of payload format 2.0; rules marked [?] are pinned, not recorded.
class HttpApiV2AnswerTest {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String ERROR = "{\"message\":\"Internal Server Error\"}";

  static Stream<Arguments> results() {
    return Stream.of(
        inferred("an array is the body", "[1, 2]", "[1, 2]"),
        inferred("a number is the body", "42", "42"),
        inferred("true is the body", "true", "true"),
        inferred("null is the body", "null", "null"),
        inferred("a string is unwrapped", "\"test \\u03bb\"", "test λ"),
        inferred("an empty string is an empty body", "\"\"", ""),
        inferred("an object without a status is the body", "{ \"a\" : 1 }", "{ \"a\" : 1 }"),
        inferred(
            "so it is with other members of an envelope", "{\"body\":\"a\"}", "{\"body\":\"a\"}"),
        inferred("half an object passes through", "{\"age\":", "{\"age\":"),
        inferred("bare text passes through", "test", "test"),
        inferred(
            "an envelope with text after it passes through",
            "{\"statusCode\":200} x",
            "{\"statusCode\":200} x"),
        inferred("[?] nothing is an empty body", "", ""),
        inferred(
            "[?] depth that no reader takes passes through", "[".repeat(2000), "[".repeat(2000)),
        envelope("the status", "{'statusCode':201,'body':'a'}", 201, "a"),
        envelope("no body", "{'statusCode':200}", 200, ""),
        envelope("a null body", "{'statusCode':200,'body':null}", 200, ""),
        envelope("unknown members are ignored", "{'statusCode':200,'x':{},'body':'a'}", 200, "a"),
        envelope(
            "members of format 1.0 are ignored",
            "{'statusCode':200,'multiValueHeaders':{'a':['b']},'body':'a'}",
            200,
            "a"),
        envelope("null headers", "{'statusCode':200,'headers':null,'body':'a'}", 200, "a"),
        envelope("null cookies", "{'statusCode':200,'cookies':null,'body':'a'}", 200, "a"),
        envelope(
            "base64 is decoded, whatever the type",
            "{'statusCode':200,'isBase64Encoded':true,'body':'zrs='}",
            200,
            "λ"),
        envelope(
            "without the flag it is not",
            "{'statusCode':200,'isBase64Encoded':false,'body':'zrs='}",
            200,
            "zrs="),
        envelope("204 has no body", "{'statusCode':204,'body':'a'}", 204, ""),
        envelope("304 has no body", "{'statusCode':304,'body':'a'}", 304, ""),
        error("a status of zero", "{'statusCode':0}"),
        error("a status with a fraction", "{'statusCode':200.0}"),
        error("[?] a status in quotes", "{'statusCode':'201'}"),
        error("[?] a status that is text", "{'statusCode':'test'}"),
        error("[?] a null status", "{'statusCode':null}"),
        error("[?] an informational status", "{'statusCode':100}"),
        error("[?] a status beyond 599", "{'statusCode':600}"),
        error("[?] a status beyond an int", "{'statusCode':4294967496}"),
        error("bad base64", "{'statusCode':200,'isBase64Encoded':true,'body':'***'}"),
        error("[?] a flag in quotes", "{'statusCode':200,'isBase64Encoded':'true','body':''}"),
        error("[?] a body that is an object", "{'statusCode':200,'body':{}}"),
        error("[?] headers that are a list", "{'statusCode':200,'headers':[]}"),
        error("[?] a header value that is a list", "{'statusCode':200,'headers':{'a':['b']}}"),
        error(
            "[?] a header name that HTTP cannot carry", "{'statusCode':200,'headers':{'a b':'c'}}"),
        error("[?] an empty header name", "{'statusCode':200,'headers':{'':'c'}}"),
        error("[?] a line break in a header", "{'statusCode':200,'headers':{'a':'b\\nc: d'}}"),
        error("[?] cookies that are text", "{'statusCode':200,'cookies':'a=1'}"),
        error("[?] a cookie that is a number", "{'statusCode':200,'cookies':[1]}"));
  }

  private static Arguments inferred(String rule, String payload, String body) {
    return argumentSet("inferred: " + rule, payload, 200, JSON, body);
  }

  private static Arguments envelope(String rule, String payload, int status, String body) {
    return argumentSet("envelope: " + rule, payload.replace('\'', '"'), status, TEXT, body);
  }

  private static Arguments error(String rule, String payload) {
    return argumentSet("500: " + rule, payload.replace('\'', '"'), 500, JSON, ERROR);
  }

  @ParameterizedTest
  @MethodSource("results")
  void readsWhatAFunctionReturns(String payload, int status, String contentType, String body) {
    var response = answerTo("GET", payload);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headerValues("content-type")).containsExactly(contentType);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headerValues("apigw-requestid")).containsExactly("KLMnoPQrsTUEabc=");
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("text", "'x':'a'", "X", "a"),
        header("the first letter is raised", "'myheader':'a'", "Myheader", "a"),
        header("[?] but no later one", "'x-my-header':'a'", "X-my-header", "a"),
        header("[?] a boolean is text", "'x':true", "X", "true"),
        header("[?] a number is text", "'x':1.50", "X", "1.5"),
        header("[?] null is no header", "'x':null", "X"),
        header("a comma is text", "'x':'a,b'", "X", "a,b"),
        header("the function's type", "'content-TYPE':'image/png'", "Content-TYPE", "image/png"),
        header("[?] of two cases the later one", "'a-b':'1','A-B':'2'", "A-B", "2"),
        header("the length is the server's", "'Content-Length':'5'", "Content-Length"),
        header("[?] the date is the server's", "'Date':'today'", "Date"),
        header("the connection is the server's", "'connection':'close'", "Connection"),
        header(
            "so is the encoding of the transfer", "'Transfer-Encoding':'x'", "Transfer-Encoding"),
        header(
            "the request id is the gateway's",
            "'apigw-requestid':'mine'",
            "Apigw-Requestid",
            "KLMnoPQrsTUEabc="),
        header("a single cookie as a header", "'set-cookie':'a=1'", "Set-cookie", "a=1"));
  }

  private static Arguments header(String rule, String members, String name, String... values) {
    var payload = "{'statusCode':200,'headers':{%s}}".formatted(members).replace('\'', '"');
    return argumentSet(rule, payload, name, List.of(values));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void passesHeadersOn(String payload, String name, List<String> values) {
    var response = answerTo("GET", payload);

    assertThat(response.headers().list())
        .filteredOn(header -> header.is(name))
        .containsExactlyElementsOf(values.stream().map(value -> new Header(name, value)).toList());
  }

  @Test
  void makesEveryCookieAHeaderOfItsOwn() {
    var response =
        answerTo("GET", "{\"statusCode\":200,\"cookies\":[\"a=1; Secure\",\"b=2\",\"c=3\"]}");

    assertThat(response.headerValues("set-cookie")).containsExactly("a=1; Secure", "b=2", "c=3");
  }

  @Test
  void passesBytesThroughThatAreNotEvenText() {
    var bytes = ByteString.of(new byte[] {(byte) 0xff, 0, (byte) 0xc0});

    var response =
        FRONT_END.answer(Requests.get("/").build(), ARRIVAL, new Outcome.Returned(bytes));

    assertThat(response.body()).isEqualTo(bytes);
  }

  @Test
  void sendsNoBodyInAnswerToAHeadRequestButItsLength() {
    var response = answerTo("HEAD", "{\"statusCode\":200,\"body\":\"λ\"}");

    assertThat(response.body()).isEqualTo(ByteString.empty());
    assertThat(response.header("content-length")).isEqualTo("2");
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        argumentSet("the function fails", new Outcome.Failed(), 500, ERROR),
        argumentSet(
            "the gateway waits no longer",
            new Outcome.TimedOut(),
            503,
            "{\"message\":\"Service Unavailable\"}"),
        argumentSet("no route", new Outcome.NoRoute(), 404, "{\"message\":\"Not Found\"}"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void answersByItself(Outcome outcome, int status, String body) {
    var response = FRONT_END.answer(Requests.get("/").build(), ARRIVAL, outcome);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headers())
        .containsExactly(
            new Header("Content-Type", JSON), new Header("Apigw-Requestid", "KLMnoPQrsTUEabc="));
  }

  @Test
  void waitsThirtySeconds() {
    assertThat(FRONT_END.integrationTimeout()).isEqualTo(Duration.ofSeconds(30));
  }
}
