package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.HTTP_API_V1;
import static dev.lanner.local.gateway.Requests.answer;
import static dev.lanner.local.gateway.Requests.get;
import static dev.lanner.local.gateway.Requests.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One row per rule of payload format 1.0; rules marked [?] are pinned, not recorded.
class HttpApiV1AnswerTest {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String ERROR = "{\"message\":\"Internal Server Error\"}";

  static Stream<Arguments> results() {
    return Stream.of(
        envelope("the status", "{'statusCode':201,'body':'a'}", 201, "a"),
        envelope("no body", "{'statusCode':200}", 200, ""),
        envelope("unknown members are ignored", "{'statusCode':200,'wrongValue':1}", 200, ""),
        envelope("so are cookies", "{'statusCode':200,'cookies':['a=1']}", 200, ""),
        envelope(
            "base64 is decoded, whatever the client accepts",
            "{'statusCode':200,'body':'zrs=','isBase64Encoded':true}",
            200,
            "λ"),
        envelope(
            "null members",
            "{'statusCode':200,'headers':null,'multiValueHeaders':null,'body':null}",
            200,
            ""),
        error("no status", "{'body':'a'}"),
        error("a status of zero", "{'statusCode':0}"),
        error("a status that is text", "{'statusCode':'test'}"),
        error("[?] a status in quotes", "{'statusCode':'201'}"),
        error("[?] a status with a fraction", "{'statusCode':200.0}"),
        error("text", "'hello'"),
        error("a list", "[1]"),
        error("a number", "42"),
        error("null", "null"),
        error("no JSON", "Not a valid proxy response object"),
        error(
            "[?] a list of values that is none",
            "{'statusCode':200,'multiValueHeaders':{'a':'b'}}"),
        error("[?] bad base64", "{'statusCode':200,'body':'*','isBase64Encoded':true}"));
  }

  private static Arguments envelope(String rule, String payload, int status, String body) {
    return argumentSet("envelope: " + rule, payload, status, TEXT, body);
  }

  private static Arguments error(String rule, String payload) {
    return argumentSet("500: " + rule, payload, 500, "application/json", ERROR);
  }

  @ParameterizedTest
  @MethodSource("results")
  void readsWhatAFunctionReturns(String payload, int status, String contentType, String body) {
    var response = returned(HTTP_API_V1, get("/"), payload);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headers())
        .containsExactly(
            new Header("Content-Type", contentType),
            new Header("Apigw-Requestid", "KLMnoPQrsTUEabc="));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("the first letter is raised", "'headers':{'myheader':'a'}", "Myheader: a"),
        header("lists", "'multiValueHeaders':{'x':['1','2']}", "X: 1", "X: 2"),
        header(
            "single values first, then lists",
            "'headers':{'x':'1'},'multiValueHeaders':{'x':['2','3']}",
            "X: 1",
            "X: 2",
            "X: 3"),
        header("[?] a boolean is text", "'headers':{'x':true}", "X: true"),
        header("the connection is the server's", "'headers':{'Connection':'close'}"),
        header(
            "several cookies",
            "'multiValueHeaders':{'Set-Cookie':['a=1','b=2']}",
            "Set-Cookie: a=1",
            "Set-Cookie: b=2"));
  }

  private static Arguments header(String rule, String members, String... lines) {
    return argumentSet(rule, "{'statusCode':200,%s}".formatted(members), List.of(lines));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void passesHeadersOn(String payload, List<String> lines) {
    var response = returned(HTTP_API_V1, get("/"), payload);

    assertThat(response.headers().list())
        .filteredOn(header -> !header.name().matches("Content-Type|Apigw-Requestid"))
        .extracting(header -> header.name() + ": " + header.value())
        .containsExactlyElementsOf(lines);
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
    var response = answer(HTTP_API_V1, get("/"), outcome);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
  }

  @Test
  void refusesAsTheOtherFormatDoes() {
    var tooLarge = Requests.post("/").body(ByteString.of(new byte[HTTP_API_V1.maxBodyBytes() + 1]));

    assertThat(refusal(tooLarge).status()).isEqualTo(413);
    assertThat(refusal(get("/%zz")).status()).isEqualTo(400);
  }

  private static HttpResponse refusal(HttpRequest.Builder request) {
    return switch (HTTP_API_V1.admit(request.build(), Route.DEFAULT, Requests.ARRIVAL)) {
      case Admission.Refused(var response) -> response;
      case Admission.Admitted(var event) -> throw new AssertionError(event.utf8());
    };
  }
}
