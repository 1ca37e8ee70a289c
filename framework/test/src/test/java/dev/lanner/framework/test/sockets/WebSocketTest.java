package dev.lanner.framework.test.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.Application;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestConnection;
import dev.lanner.framework.test.WebSocketFunction;
import dev.lanner.framework.test.sockets.Chat.Guests;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WebSocket APIs.
class WebSocketTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void letsAClientInAndOut() {
    TestConnection ada = app.webSocket("/?name=Ada").connect();

    assertThat(ada.isOpen()).isTrue();
    assertThat(ada.handshake().status()).isEqualTo(101);
    assertThat(ada.handshake().header("sec-websocket-protocol")).isNull();
    ada.close(1000, "bye");
    assertThat(ada.isOpen()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> ada.send("late"));
    assertThat(steps()).containsExactly("+Ada " + ada.id(), "-" + ada.id() + " 1000 bye");
  }

  @Test
  void choosesASubprotocol() {
    TestConnection ada =
        app.webSocket("/?name=Ada").header("Sec-WebSocket-Protocol", "chat.v1").connect();

    assertThat(ada.handshake().header("sec-websocket-protocol")).isEqualTo("chat.v1");
  }

  @Test
  void refusesAClient() {
    TestConnection eve = app.webSocket("/?name=Eve").connect();
    TestConnection nameless = app.webSocket().connect();

    assertThat(eve.isOpen()).isFalse();
    assertThat(eve.handshake().status()).isEqualTo(403);
    assertThat(eve.handshake().body()).contains("You may not.");
    assertThat(nameless.handshake().status()).isEqualTo(400);
    assertThat(steps()).isEmpty();
  }

  @Test
  void answersMessagesByRoute() {
    TestConnection ada = app.webSocket("/?name=Ada").connect();

    assertThat(ada.send("{\"action\":\"say\",\"text\":\"hello\"}"))
        .isEqualTo(
            "{\"endpoint\":\"https://local.execute-api.us-east-1.amazonaws.com/prod\",\"text\":\"hello\"}");
    assertThat(ada.send("{\"action\":\"nothing\"}")).isNull();
    assertThat(ada.send("{\"action\":\"maybe\",\"a\":\"yes\"}")).isEqualTo("yes");
    assertThat(ada.send("{\"action\":\"maybe\"}")).isNull();
    assertThat(ada.send("{\"action\":\"unknown\"}"))
        .isEqualTo("other: {\"action\":\"unknown\"} $default true");
    assertThat(ada.send("no JSON ü")).isEqualTo("other: no JSON ü $default true");
  }

  @Test
  void wrapsMessagesInFilters() {
    TestConnection ada = app.webSocket("/?name=Ada").connect();

    ada.send("{\"action\":\"say\",\"text\":\"hello\"}");
    ada.send("{\"action\":\"say\",\"text\":\"\"}");
    ada.send("{\"action\":\"nothing\"}");

    assertThat(steps()).contains("say 200", "say 400").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"action\":\"say\",\"text\":\"\"}         | \"status\":400 | must not be blank",
        "{\"action\":\"say\"}                       | \"status\":400 | text",
        "{\"action\":\"say\",\"text\":1}            | \"status\":400 | a string",
        "{\"action\":\"say\",\"text\":\"fail\"}     | \"status\":500 | Internal Server Error",
        "{\"action\":\"say\",\"text\":\"overflow\"} | \"status\":400 | Count less.",
        "{\"action\":\"picture\"}                   | \"status\":500 | Internal Server Error",
      })
  void sendsProblemsBack(String message, String status, String text) {
    TestConnection ada = app.webSocket("/?name=Ada").connect();

    assertThat(ada.send(message)).contains(status, text).doesNotContain("secret");
    assertThat(ada.send("{\"action\":\"maybe\",\"a\":\"yes\"}")).isEqualTo("yes");
  }

  @Test
  void takesMessagesUpTo128Kilobytes() {
    TestConnection ada = app.webSocket("/?name=Ada").connect();

    assertThat(ada.send("a".repeat(128 * 1024))).hasSizeGreaterThan(128 * 1024);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ada.send("a".repeat(128 * 1024 + 1)))
        .withMessageStartingWith("The message has 131073 bytes");
  }

  /// Under a domain name of one's own the mapping stands for the stage; the API's own name holds.
  @ParameterizedTest
  @CsvSource({
    "a1.execute-api.eu-west-1.amazonaws.com, arn:aws:lambda:us-east-1:1:function:f, https://a1.execute-api.eu-west-1.amazonaws.com/prod",
    "chat.example.com, arn:aws:lambda:eu-west-1:1:function:f, https://a1.execute-api.eu-west-1.amazonaws.com/prod",
    "chat.example.com, arn:aws-cn:lambda:cn-north-1:1:function:f, https://a1.execute-api.cn-north-1.amazonaws.com.cn/prod",
    "chat.example.com, nonsense, https://chat.example.com/prod",
  })
  void knowsWhereToPost(String domain, String arn, String endpoint) {
    String answer =
        handle(
            """
            {"requestContext":{"routeKey":"say","eventType":"MESSAGE","connectionId":"c=","apiId":"a1",\
            "stage":"prod","domainName":"%s","connectedAt":1},"body":"{\\"action\\":\\"say\\",\\"text\\":\\"a\\"}"}\
            """
                .formatted(domain),
            arn);

    assertThat(answer).contains("\\\"endpoint\\\":\\\"" + endpoint + "\\\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"Records\":[]}",
        "{\"requestContext\":{\"routeKey\":\"say\",\"connectionId\":\"c\"}}",
      })
  void refusesOtherEvents(String event) {
    assertThatThrownBy(() -> handle(event, "arn"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "This function answers events of an API Gateway WebSocket API, and the event is ");
  }

  private java.util.List<String> steps() {
    return app.bean(Guests.class).steps();
  }

  private static String handle(String event, String arn) {
    var invocation =
        new Invocation(
            "id",
            Instant.EPOCH,
            arn,
            null,
            null,
            null,
            null,
            "application/json",
            Headers.empty(),
            Payload.empty());
    try (Application application = Application.with(Map.of()).start()) {
      return new WebSocketFunction(application)
          .handle(
              Payload.ofUtf8(event),
              new LambdaContext(
                  invocation,
                  RuntimeEnvironment.of(Map.of()),
                  InstantSource.system(),
                  LogSink.standard()))
          .utf8();
    }
  }
}
