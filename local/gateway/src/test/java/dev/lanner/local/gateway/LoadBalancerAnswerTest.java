package dev.lanner.local.gateway;

import static dev.lanner.local.gateway.Requests.LOAD_BALANCER;
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

/// One row per rule of what a load balancer makes of a function's answer; rules marked [?] are
/// pinned, not documented.
class LoadBalancerAnswerTest {
  static Stream<Arguments> results() {
    return Stream.of(
        envelope("the status", "{'statusCode':201,'body':'a'}", 201, "a"),
        envelope(
            "its description", "{'statusCode':404,'statusDescription':'404 Not Found'}", 404, ""),
        envelope("no body", "{'statusCode':200}", 200, ""),
        envelope(
            "base64 is decoded",
            "{'statusCode':200,'body':'zrs=','isBase64Encoded':true}",
            200,
            "λ"),
        envelope("[?] null headers", "{'statusCode':200,'headers':null}", 200, ""),
        envelope("[?] unknown members are ignored", "{'statusCode':200,'x':1}", 200, ""),
        error("no status", "{'body':'a'}"),
        error("a status in quotes", "{'statusCode':'200'}"),
        error("a status with a fraction", "{'statusCode':200.0}"),
        error("a null description", "{'statusCode':200,'statusDescription':null}"),
        error("a description without the number", "{'statusCode':200,'statusDescription':'OK'}"),
        error(
            "[?] a description with another number",
            "{'statusCode':200,'statusDescription':'404 Not Found'}"),
        error("a header that is a boolean", "{'statusCode':200,'headers':{'a':true}}"),
        error("a header that is a number", "{'statusCode':200,'headers':{'a':1}}"),
        error("[?] a header that is null", "{'statusCode':200,'headers':{'a':null}}"),
        error("text", "'hello'"),
        error("a list", "[1]"),
        error("null", "null"),
        error("no JSON", "hello"),
        error("bad base64", "{'statusCode':200,'body':'*','isBase64Encoded':true}"),
        error("over 1 MB", "{'statusCode':200,'body':'" + "a".repeat(1024 * 1024) + "'}"));
  }

  private static Arguments envelope(String rule, String payload, int status, String body) {
    return argumentSet("envelope: " + rule, payload, status, "application/octet-stream", body);
  }

  private static Arguments error(String rule, String payload) {
    return argumentSet(
        "502: " + rule,
        payload,
        502,
        "text/html",
        """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        </body>
        </html>
        """
            .replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void readsWhatAFunctionReturns(String payload, int status, String contentType, String body) {
    var response = returned(LOAD_BALANCER, get("/"), payload);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.bodyUtf8()).isEqualTo(body);
    assertThat(response.headers()).containsExactly(new Header("Content-Type", contentType));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        header("one value", false, "'headers':{'x-My':'a'}", "x-My: a"),
        header(
            "lists are ignored",
            false,
            "'headers':{'a':'1'},'multiValueHeaders':{'b':['2']}",
            "a: 1"),
        header("hop by hop", false, "'headers':{'Connection':'close','a':'1'}", "a: 1"),
        header(
            "lists",
            true,
            "'multiValueHeaders':{'Set-Cookie':['a=1','b=2']}",
            "Set-Cookie: a=1",
            "Set-Cookie: b=2"),
        header(
            "single values are ignored",
            true,
            "'headers':{'a':'1'},'multiValueHeaders':{'b':['2']}",
            "b: 2"),
        header("[?] also when there are no lists", true, "'headers':{'a':'1'}"));
  }

  private static Arguments header(String rule, boolean multi, String members, String... lines) {
    return argumentSet(rule, multi, "{'statusCode':200,%s}".formatted(members), List.of(lines));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void takesHeadersFromTheMemberThatItIsSetUpFor(
      boolean multi, String payload, List<String> lines) {
    var frontEnd = multi ? LOAD_BALANCER.withMultiValueHeaders() : LOAD_BALANCER;

    var response = returned(frontEnd, get("/"), payload);

    assertThat(response.headers().list())
        .filteredOn(header -> !header.is("Content-Type"))
        .extracting(header -> header.name() + ": " + header.value())
        .containsExactlyElementsOf(lines);
  }

  @Test
  void refusesAValueThatIsNoTextInListsToo() {
    var frontEnd = LOAD_BALANCER.withMultiValueHeaders();

    assertThat(
            returned(frontEnd, get("/"), "{'statusCode':200,'multiValueHeaders':{'a':[true]}}")
                .status())
        .isEqualTo(502);
    assertThat(
            returned(frontEnd, get("/"), "{'statusCode':200,'multiValueHeaders':{'a':'b'}}")
                .status())
        .isEqualTo(502);
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        argumentSet("the function fails", new Outcome.Failed(), 502),
        argumentSet("[?] it takes too long", new Outcome.TimedOut(), 504),
        argumentSet("[?] no rule", new Outcome.NoRoute(), 404));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void answersWithAPage(Outcome outcome, int status) {
    var response = answer(LOAD_BALANCER, get("/"), outcome);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("text/html");
    assertThat(response.bodyUtf8()).contains("<h1>" + status + " ");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        argumentSet(
            "a body over 1 MB",
            Requests.post("/").body("a".repeat(LOAD_BALANCER.maxBodyBytes() + 1)),
            413),
        argumentSet("a target that is no path", get("*"), 400));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithoutAnEvent(HttpRequest.Builder request, int status) {
    assertThat(LOAD_BALANCER.admit(request.build(), Route.DEFAULT, Requests.ARRIVAL))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.response().status()).isEqualTo(status));
  }
}
