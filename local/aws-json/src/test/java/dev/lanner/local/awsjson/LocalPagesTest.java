package dev.lanner.local.awsjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPagesTest {
  private final LocalPages pages = new LocalPages(_ -> HttpAnswer.of(200, "text/plain", "hello"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://127.0.0.1:5173",
        "https://shop.localhost",
        "http://[::1]:80"
      })
  void letsPagesOfThisMachineIn(String origin) {
    var asked =
        call("OPTIONS", Map.of("Origin", origin, "Access-Control-Request-Headers", "x-amz-target"));
    var answered = call("POST", Map.of("Origin", origin));

    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.headers())
        .containsEntry("Access-Control-Allow-Origin", origin)
        .containsEntry("Access-Control-Allow-Headers", "x-amz-target");
    assertThat(answered.body()).isEqualTo("hello");
    assertThat(answered.headers())
        .containsEntry("Access-Control-Allow-Origin", origin)
        .containsEntry("Content-Type", "text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://localhost.example.com",
        "http://evil-localhost",
        "null",
        "%"
      })
  void keepsOtherPagesOut(String origin) {
    for (var method : new String[] {"OPTIONS", "POST"}) {
      assertThat(call(method, Map.of("Origin", origin)).headers()).containsOnlyKeys("Content-Type");
    }
  }

  @Test
  void leavesProgramsAlone() {
    assertThat(call("POST", Map.of()).headers()).containsOnlyKeys("Content-Type");
  }

  private HttpAnswer call(String method, Map<String, String> headers) {
    return pages.answer(new HttpCall(method, "/", headers, ""));
  }
}
