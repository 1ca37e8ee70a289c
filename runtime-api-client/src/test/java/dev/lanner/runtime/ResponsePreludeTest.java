package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The format of
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html
class ResponsePreludeTest {

  @Test
  void isAJsonObjectAndEightZeroBytes() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "text/html");
    headers.put("x-name", "Zoë \"");
    var prelude = new ResponsePrelude(200, headers, List.of("a=1; HttpOnly", "b=2"));

    assertThat(new String(prelude.encode(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/html\",\"x-name\":\"Zoë"
                + " \\\"\"},\"cookies\":[\"a=1; HttpOnly\",\"b=2\"]}\0\0\0\0\0\0\0\0");
  }

  @Test
  void keepsWhatItWasGiven() {
    var headers = new LinkedHashMap<>(Map.of("a", "1"));
    var prelude = ResponsePrelude.of(599, headers);

    headers.put("b", "2");

    assertThat(prelude.headers()).containsExactly(Map.entry("a", "1"));
    assertThat(prelude.cookies()).isEmpty();
    assertThat(prelude).hasToString("ResponsePrelude 599");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, 199, 600})
  void refusesWhatIsNoFinalStatus(int status) {
    assertThatThrownBy(() -> ResponsePrelude.of(status, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The status is " + status + ", but needs 200 to 599.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "ä", "a\r\n"})
  void refusesHeaderNamesThatAreNoTokens(String name) {
    assertThatThrownBy(() -> ResponsePrelude.of(200, Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but needs letters, digits and hyphens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\0", "\u007f"})
  void refusesControlCharacters(String value) {
    assertThatThrownBy(() -> ResponsePrelude.of(200, Map.of("x-a", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The header x-a holds a control character.");
    assertThatThrownBy(() -> new ResponsePrelude(200, Map.of(), List.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A cookie holds a control character.");
  }

  @Test
  void refusesAHeaderThatComesTwice() {
    assertThatThrownBy(() -> ResponsePrelude.of(200, Map.of("vary", "a", "Vary", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("The header (vary|Vary) is there twice. Join its values with a comma.");
  }

  @Test
  void refusesMoreThanApiGatewayReads() {
    assertThatThrownBy(() -> ResponsePrelude.of(200, Map.of("x", "y".repeat(16_000))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "Status, headers and cookies take 160\\d\\d bytes, but at most 16000 reach the caller"
                + " through API Gateway.");
  }
}
