package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.FUNCTION_URL;
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

/// One row per rule of what a Function URL makes of a function's answer; rules marked [?] are
/// pinned, not recorded.
class FunctionUrlAnswerTest {
  static Stream<Arguments> results() {
    return Stream.of(
        result(
            "an object without a status is the body, compact",
            "{'hello': 'wor ld'}",
            200,
            "{\"hello\":\"wor ld\"}"),
        result(
            "so it is with other members of an envelope",
            "{'body' : 'a'}",
            200,
            "{\"body\":\"a\"}"),
        result("a list is the body, compact", "['hello', 3, true]", 200, "[\"hello\",3,true]"),
        result("a string is unwrapped", "'hel lo'", 200, "hel lo"),
        result("a number", "3.10", 200, "3.10"),
        result("a boolean", "true", 200, "true"),
        result("null", "null", 200, "null"),
        result("[?] no JSON passes through", "{ half", 200, "{ half"),
        result("an envelope", "{'statusCode': 201, 'body': 'body 123'}", 201, "body 123"),
        result("a status in quotes", "{'statusCode':'418','body':'a'}", 418, "a"),
        result("unknown members are ignored", "{'statusCode':200,'x':1}", 200, ""),
        result(
            "lists of headers are ignored",
            "{'statusCode':200,'multiValueHeaders':{'a':['b']}}",
            200,
            ""),
        result(
            "base64 is decoded",
            "{'statusCode':200,'body':'zrs=','isBase64Encoded':true}",
            200,
            "λ"),
        result(
            "a body that is an object is its JSON",
            "{'statusCode':200,'body':{'a': [1]}}",
            200,
            "{\"a\":[1]}"),
        error("[?] a status that is text", "{'statusCode':'test'}"),
        error("[?] a null status", "{'statusCode':null}"),
        error("[?] a status of zero", "{'statusCode':0}"),
        error("[?] a status with a fraction", "{'statusCode':200.0}"),
        error("[?] headers that are a list", "{'statusCode':200,'headers':[]}"),
        error("[?] bad base64", "{'statusCode':200,'body':'*','isBase64Encoded':true}"));
  }

  private static Arguments result(String rule, String payload, int status, String body) {
    return argumentSet(rule, payload, status, "application/json", body);
  }

  private static Arguments error(String rule, String payload) {
    return argumentSet("502: " + rule, payload, 502, "text/plain", "Internal Server Error");
  }

  @ParameterizedTest
  @MethodSource("results")
  void readsWhatAFunctionReturns(String payload, int status, String contentType, String body) {
    var response = returned(FUNCTION_URL, get("/"), payload);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headers())
        .containsExactly(
            new Header("Content-Type", contentType),
            new Header("x-amzn-requestid", "9c1aa1b1-63e7-4b1c-9b4e-0123456789ab"),
            new Header(
                "x-amzn-trace-id",
                "Root=1-5e69363e-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled=0"));
  }

  @Test
  void keepsEscapedQuotesAndTheirSpacesWhenItCompacts() {
    var payload = ByteString.ofUtf8("[ \"a \\\" b\" ,\n \"\\\\\" , 1 ]");

    var response = answer(FUNCTION_URL, get("/"), new Outcome.Returned(payload));

    assertThat(response.bodyUtf8()).isEqualTo("[\"a \\\" b\",\"\\\\\",1]");
  }

  @Test
  void passesHeadersAndCookiesOn() {
    var response =
        returned(
            FUNCTION_URL,
            get("/"),
            "{'statusCode':200,'headers':{'my-Header':'a','Content-Type':'image/png','connection':'close','n':5},'cookies':['a=1','b=2']}");

    assertThat(response.headers().list().subList(0, 5))
        .containsExactly(
            new Header("my-Header", "a"),
            new Header("Content-Type", "image/png"),
            new Header("n", "5"),
            new Header("Set-Cookie", "a=1"),
            new Header("Set-Cookie", "b=2"));
    assertThat(response.header("connection")).isNull();
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        argumentSet(
            "the function fails", new Outcome.Failed(), 502, List.of("Internal Server Error")),
        argumentSet(
            "[?] it takes too long", new Outcome.TimedOut(), 502, List.of("Internal Server Error")),
        argumentSet(
            "no such URL",
            new Outcome.NoRoute(),
            403,
            List.of("{\"Message\":null}", "AccessDeniedException")),
        argumentSet(
            "no permission",
            new Outcome.GatewayMade(FunctionUrlAnswer.NO_PERMISSION),
            403,
            List.of(
                "{\"Message\":\"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html\"}",
                "AccessDeniedException")));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void answersByItself(Outcome outcome, int status, List<String> bodyAndType) {
    var response = answer(FUNCTION_URL, get("/"), outcome);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(bodyAndType.getFirst());
    assertThat(response.headerValues("x-amzn-ErrorType"))
        .isEqualTo(bodyAndType.subList(1, bodyAndType.size()));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        argumentSet(
            "[?] an event over 6 MB",
            Requests.post("/").body("a".repeat(FUNCTION_URL.maxBodyBytes())),
            413),
        argumentSet("[?] a target that is no path", get("*"), 400));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithoutAnEvent(HttpRequest.Builder request, int status) {
    assertThat(FUNCTION_URL.admit(request.build(), Route.DEFAULT, Requests.ARRIVAL))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.response().status()).isEqualTo(status));
  }
}
