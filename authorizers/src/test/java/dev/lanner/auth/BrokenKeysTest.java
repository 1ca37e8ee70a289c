package dev.lanner.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers that are no set of keys: rows K1 to K6. The keys are unavailable then, which says
/// nothing against the token; a set that is there stays.
class BrokenKeysTest {
  private static final KeyServer ELSEWHERE = new KeyServer().publish(Lab.RSA);

  private final Lab lab = new Lab();
  private final TokenVerifier verifier = lab.verifier();

  @AfterAll
  static void stopElsewhere() {
    ELSEWHERE.close();
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        row("K1 no keys", text(200, "{\"keys\":[]}")),
        row("K1 no member keys", text(200, "{}")),
        row("K1 only a key for encryption", text(200, TestKey.set(Lab.ENCRYPTION))),
        row("K2 keys is not an array", text(200, "{\"keys\":{}}")),
        row("K2 a key is not an object", text(200, "{\"keys\":[1]}")),
        row("K2 a key id is not a text", text(200, "{\"keys\":[{\"kid\":1}]}")),
        row("K3 HTML", text(200, "<html><body>Sign in</body></html>")),
        row("K4 truncated", BrokenKeysTest::truncated),
        row("K4 half of the JSON", text(200, TestKey.set(Lab.RSA).substring(0, 200))),
        row("K4 text behind", text(200, TestKey.set(Lab.RSA) + "x")),
        row("K4 a name twice", text(200, "{\"keys\":[]," + TestKey.set(Lab.RSA).substring(1))),
        row("K5 10 MB", BrokenKeysTest::endless),
        row("K5 101 keys", text(200, "{\"keys\":[" + "{},".repeat(100) + "{}]}")),
        row("K6 redirect", BrokenKeysTest::redirected),
        row("404", text(404, TestKey.set(Lab.RSA))),
        row("500", text(500, TestKey.set(Lab.RSA))),
        row("429", text(429, TestKey.set(Lab.RSA))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void makesKeysUnavailable(String name, KeyServer.Answer answer) {
    lab.server.answer(answer);

    assertThat(outcome()).isEqualTo("KEYS_UNAVAILABLE");
    assertThat(RejectionReason.KEYS_UNAVAILABLE.status()).isEqualTo(503);
    assertThat(ELSEWHERE.requests()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void keepsTheOldSet(String name, KeyServer.Answer answer) {
    assertThat(outcome()).isEqualTo("VERIFIED");
    lab.server.answer(answer);

    lab.clock.advance(Duration.ofMinutes(16));
    assertThat(outcome()).isEqualTo("VERIFIED");
    lab.clock.advance(Duration.ofHours(24));
    assertThat(outcome()).isEqualTo("KEYS_UNAVAILABLE");
  }

  @Test
  void triesOnceMoreWhenTheServerFails() {
    lab.server.answer(exchange -> {
      lab.server.publish(Lab.RSA);
      KeyServer.send(exchange, 503, new byte[0]);
    });

    assertThat(outcome()).isEqualTo("VERIFIED");
    assertThat(lab.server.requests()).isEqualTo(2);
  }

  @Test
  void asksNobodyTwiceWhoSaysNo() {
    lab.server.serve(403, "");

    assertThat(outcome()).isEqualTo("KEYS_UNAVAILABLE");
    assertThat(outcome()).isEqualTo("KEYS_UNAVAILABLE");

    assertThat(lab.server.requests()).isEqualTo(1);
  }

  private String outcome() {
    return Lab.outcome(verifier.verify(lab.token(Lab.RSA)));
  }

  private static Arguments row(String name, KeyServer.Answer answer) {
    return Arguments.of(name, answer);
  }

  private static KeyServer.Answer text(int status, String body) {
    return exchange -> KeyServer.send(exchange, status, body.getBytes(UTF_8));
  }

  private static void truncated(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    byte[] body = TestKey.set(Lab.RSA).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length + 1);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().flush();
  }

  private static void endless(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    byte[] body = new byte[10 * 1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirected(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("location", ELSEWHERE.jwks().toString());
    exchange.sendResponseHeaders(302, -1);
  }
}
