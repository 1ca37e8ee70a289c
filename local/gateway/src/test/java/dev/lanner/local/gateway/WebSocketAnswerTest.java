package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which route a message takes, and what a client gets; rules marked [?] are pinned, not
/// documented.
class WebSocketAnswerTest {
  private static final WebSocketApi WEB_SOCKET = new WebSocketApi(Requests.API.withStage("prod"));
  private static final WebSocketConnection CONNECTION =
      WebSocketConnection.of("c1=", HttpRequest.builder("GET", "/prod").build(), Requests.ARRIVAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the route that it names          | {'action':'join'}        | join",
        "no such route                    | {'action':'leave'}       | $default",
        "no such member                   | {'kind':'join'}          | $default",
        "no JSON                          | join                     | $default",
        "nothing                          | ``                       | $default",
        "a list                           | ['join']                 | $default",
        "an object there                  | {'action':{'a':'join'}}  | $default",
        "null there                       | {'action':null}          | $default",
        "[?] a number there               | {'action':7}             | 7",
        "[?] what is not for messages     | {'action':'$connect'}    | $default",
        "[?] neither is this              | {'action':'$disconnect'} | $default"
      })
  void routesMessages(String rule, String message, String route) {
    var routes = Set.of("$connect", "$disconnect", "$default", "join", "7");

    assertThat(WEB_SOCKET.routeOf(message.replace('\'', '"'), routes)).as(rule).contains(route);
  }

  @Test
  void hasNoRouteForAStrangerWithoutADefaultRoute() {
    assertThat(WEB_SOCKET.routeOf("hello", Set.of("$connect", "join"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"$request.body.detail.type", "${request.body.detail.type}"})
  void readsTheRouteFromWhereverItIsSaidToBe(String expression) {
    var api = new WebSocketApi(Requests.API.withStage("prod"), expression);

    assertThat(api.routeOf("{\"detail\":{\"type\":\"join\"}}", Set.of("join"))).contains("join");
  }

  @ParameterizedTest
  @CsvSource({"$request.header.x", "$request.body", "request.body.action", "${request.body.a"})
  void refusesOtherExpressions(String expression) {
    assertThatThrownBy(() -> new WebSocketApi(Requests.API.withStage("prod"), expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The route selection expression is %s, but only names of members after $request.body can be read, such as $request.body.action."
                .formatted(expression));
  }

  static Stream<Arguments> handshakes() {
    return Stream.of(
        argumentSet("200", "{'statusCode':200}", 0),
        argumentSet("any success", "{'statusCode':204}", 0),
        argumentSet("in quotes", "{'statusCode':'200'}", 0),
        argumentSet("a refusal", "{'statusCode':401,'body':'no'}", 401),
        argumentSet("a redirection", "{'statusCode':302}", 302),
        argumentSet("an error", "{'statusCode':500}", 500),
        argumentSet("[?] no status", "{}", 502),
        argumentSet("[?] no object", "'ok'", 502),
        argumentSet("[?] a status that is text", "{'statusCode':'ok'}", 502));
  }

  @ParameterizedTest
  @MethodSource("handshakes")
  void letsTheClientInWithAStatusOfSuccess(String payload, int refusedWith) {
    var handshake = connect(payload);

    if (refusedWith == 0) {
      assertThat(handshake).isEqualTo(new Handshake.Accepted(Headers.empty()));
    } else {
      assertThat(handshake)
          .isInstanceOfSatisfying(
              Handshake.Refused.class,
              refused -> assertThat(refused.response().status()).isEqualTo(refusedWith));
    }
  }

  @Test
  void choosesTheSubprotocolThatTheFunctionChose() {
    assertThat(
            connect(
                "{'statusCode':200,'headers':{'sec-websocket-protocol':'chat','x':'not for a handshake'}}"))
        .isEqualTo(
            new Handshake.Accepted(Headers.of(new Header("Sec-WebSocket-Protocol", "chat"))));
  }

  static Stream<Arguments> failedHandshakes() {
    return Stream.of(
        argumentSet("the function fails", new Outcome.Failed(), 502),
        argumentSet("[?] it takes too long", new Outcome.TimedOut(), 504),
        argumentSet(
            "the authorizer says no", new Outcome.GatewayMade(HttpApiAnswer.UNAUTHORIZED), 401));
  }

  @ParameterizedTest
  @MethodSource("failedHandshakes")
  void refusesByItself(Outcome outcome, int status) {
    assertThat(WEB_SOCKET.answerToConnect(CONNECTION, Requests.ARRIVAL, outcome))
        .isInstanceOfSatisfying(
            Handshake.Refused.class,
            refused -> assertThat(refused.response().status()).isEqualTo(status));
  }

  @Test
  void letsEverybodyInWithoutARouteForIt() {
    assertThat(WEB_SOCKET.answerToConnect(CONNECTION, Requests.ARRIVAL, new Outcome.NoRoute()))
        .isEqualTo(new Handshake.Accepted(Headers.empty()));
  }

  static Stream<Arguments> replies() {
    return Stream.of(
        reply("dropped without a route response", "{'statusCode':200,'body':'hi'}", false, null),
        reply("whatever it is", "nonsense", false, null),
        reply("the body with one", "{'statusCode':200,'body':'hi'}", true, "hi"),
        reply("whatever the status", "{'statusCode':500,'body':'oh'}", true, "oh"),
        reply("[?] without a status too", "{'body':'hi'}", true, "hi"),
        reply("no body, no frame", "{'statusCode':200}", true, null),
        reply("[?] no object", "'hi'", true, frame("Internal server error")),
        reply("[?] a body that is no text", "{'body':{}}", true, frame("Internal server error")));
  }

  private static Arguments reply(
      String rule, String payload, boolean hasRouteResponse, String text) {
    return argumentSet(rule, payload, hasRouteResponse, text);
  }

  @ParameterizedTest
  @MethodSource("replies")
  void sendsTheBodyBackIfTheRouteHasAResponse(
      String payload, boolean hasRouteResponse, String text) {
    var reply =
        WEB_SOCKET.answerToMessage(
            CONNECTION, Requests.ARRIVAL, returned(payload), hasRouteResponse);

    assertThat(reply).isEqualTo(text == null ? new Reply.Nothing() : new Reply.Frame(text));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        argumentSet("no route", new Outcome.NoRoute(), "Forbidden"),
        argumentSet("the function fails", new Outcome.Failed(), "Internal server error"),
        argumentSet("[?] it takes too long", new Outcome.TimedOut(), "Endpoint request timed out"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void tellsTheClientWhatWentWrong(Outcome outcome, String message) {
    for (boolean hasRouteResponse : new boolean[] {true, false}) {
      assertThat(
              WEB_SOCKET.answerToMessage(CONNECTION, Requests.ARRIVAL, outcome, hasRouteResponse))
          .isEqualTo(new Reply.Frame(frame(message)));
    }
  }

  private static String frame(String message) {
    return "{\"message\":\"%s\",\"connectionId\":\"c1=\",\"requestId\":\"KLMnoPQrsTUEabc=\"}"
        .formatted(message);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 32768, 131072,",
    "false, 32769,  32769, MESSAGE_TOO_BIG",
    "false,     1, 131073, MESSAGE_TOO_BIG",
    "true,      1,      1, UNSUPPORTED_DATA"
  })
  void endsConnectionsThatAskForTooMuch(
      boolean isBinary, long frameBytes, long messageBytes, CloseCode code) {
    assertThat(WEB_SOCKET.closeCodeFor(isBinary, frameBytes, messageBytes))
        .isEqualTo(Optional.ofNullable(code));
  }

  @Test
  void knowsItsLimits() {
    assertThat(CloseCode.MESSAGE_TOO_BIG.status()).isEqualTo(1009);
    assertThat(CloseCode.UNSUPPORTED_DATA.status()).isEqualTo(1003);
    assertThat(CloseCode.GOING_AWAY.status()).isEqualTo(1001);
    assertThat(CloseCode.NO_STATUS.status()).isEqualTo(1005);
    assertThat(WebSocketApi.IDLE_TIMEOUT).isEqualTo(Duration.ofMinutes(10));
    assertThat(WebSocketApi.MAX_LIFETIME).isEqualTo(Duration.ofHours(2));
    assertThat(WebSocketApi.INTEGRATION_TIMEOUT).isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void hasNoConnectionToPostToBeforeTheHandshakeIsAnswered() {
    assertThat(WEB_SOCKET.gone(Requests.ARRIVAL).status()).isEqualTo(410);
    assertThat(WEB_SOCKET.gone(Requests.ARRIVAL).header("x-amzn-ErrorType"))
        .isEqualTo("GoneException");
  }

  private static Handshake connect(String payload) {
    return WEB_SOCKET.answerToConnect(CONNECTION, Requests.ARRIVAL, returned(payload));
  }

  private static Outcome returned(String payload) {
    return new Outcome.Returned(ByteString.ofUtf8(payload.replace('\'', '"')));
  }
}
