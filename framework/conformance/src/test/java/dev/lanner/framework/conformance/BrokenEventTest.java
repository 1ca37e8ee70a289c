package dev.lanner.framework.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.local.gateway.Route;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events that are none: one sentence each, and the next event is served.
class BrokenEventTest {
  private final Eyewitness eyewitness = new Eyewitness();

  @ParameterizedTest
  @ValueSource(strings = {"rest", "http-1.0", "http-2.0", "function-url", "alb", "alb-multi"})
  void refusesAnEventThatIsCutOffAnywhere(String frontEnd) throws IOException {
    byte[] event = event(frontEnd, "{\"a\":\"ü\"}");

    for (int length = 0; length < event.length; length++) {
      refuses(Arrays.copyOf(event, length));
    }

    serves(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "http-1.0", "http-2.0", "function-url", "alb", "alb-multi"})
  void eitherServesOrRefusesAnEventWithAnotherByte(String frontEnd) {
    byte[] event = event(frontEnd, "{\"a\":\"ü\"}");
    var random = new Random(42);

    for (int i = 0; i < 3000; i++) {
      byte[] other = event.clone();
      other[random.nextInt(other.length)] = (byte) random.nextInt(256);
      Throwable thrown = catchThrowable(() -> eyewitness.handle(ByteString.of(other)));
      if (thrown != null) {
        assertThat(thrown)
            .as(new String(other, java.nio.charset.StandardCharsets.ISO_8859_1))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }

    serves(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "null",
        "true",
        "1",
        "\"\"",
        "[]",
        "{}",
        "[{}]",
        "{\"requestContext\":null}",
        "{\"requestContext\":[]}",
        "{\"httpMethod\":\"GET\"}",
        "{\"version\":\"2.0\"}",
        "{\"version\":\"1.0\",\"httpMethod\":\"GET\"}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]}",
        "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
        "{\"requestContext\":{\"connectionId\":\"a=\",\"routeKey\":\"$connect\",\"eventType\":\"CONNECT\"}}",
        "{\"type\":\"REQUEST\",\"methodArn\":\"arn\",\"httpMethod\":\"GET\",\"path\":\"/\",\"requestContext\":{\"stage\":\"a\"}}",
        "{\"version\":\"2.0\",\"type\":\"REQUEST\",\"routeArn\":\"arn\",\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
      })
  void refusesWhatIsNoHttpRequest(String event) {
    refuses(event.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    serves(event("http-2.0", "a"));
  }

  @Test
  void refusesEventsThatAreNestedWithoutEnd() {
    for (String open :
        new String[] {"[", "{\"a\":", "{\"requestContext\":{\"a\":[", "{\"body\":["}) {
      refuses(open.repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    serves(event("rest", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "http-1.0", "http-2.0", "function-url", "alb", "alb-multi"})
  void servesAnEventOfSixMegabytes(String frontEnd) {
    int size = frontEnd.startsWith("alb") ? 700_000 : 4_700_000;
    byte[] event = event(frontEnd, "a".repeat(size));

    assertThat(eyewitness.see(ByteString.of(event)).body().length()).isEqualTo(size);
    refuses(Arrays.copyOf(event, event.length - 1));
    serves(event);
  }

  private static byte[] event(String frontEnd, String body) {
    HttpRequest request =
        HttpRequest.builder("POST", "/a%20b?c=d&c=e&f")
            .header("Content-Type", "application/octet-stream")
            .header("X-Name", "value")
            .header("Cookie", "g=h")
            .body(body)
            .build();
    var admitted =
        (Admission.Admitted)
            FrontEnds.BY_NAME.get(frontEnd).admit(request, Route.DEFAULT, Main.ARRIVAL);
    return admitted.event().toByteArray();
  }

  private void refuses(byte[] event) {
    Throwable thrown = catchThrowable(() -> eyewitness.handle(ByteString.of(event)));

    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(thrown.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(5000);
  }

  private void serves(byte[] event) {
    assertThat(eyewitness.handle(ByteString.of(event))).contains("204");
  }
}
