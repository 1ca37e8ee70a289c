package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999",
        "soon",
        "-1"
      })
  void putsADeadlineThatItCannotReadFarAhead(String millis) {
    var invocation = anInvocation("Lambda-Runtime-Deadline-Ms", millis);

    assertThat(invocation.deadline()).isEqualTo(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  @Test
  void needsARequestId() {
    assertThatThrownBy(() -> Invocation.of(Headers.empty(), Payload.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An invocation needs a request id that is not blank.");
  }

  @Test
  void showsNeitherEventNorHeaders() {
    assertThat(anInvocation()).hasToString("Invocation " + Fixtures.REQUEST_ID);
  }

  @Test
  void passesOverLinesThatAreNoHeaders() {
    var lines = "no colon\r\na:1\n:no name\nb:\n\nc: last, without an end";

    var headers = Headers.parse(lines.getBytes(StandardCharsets.UTF_8));

    assertThat(headers.names()).containsExactly("a", "b", "c");
    assertThat(headers.get("A")).isEqualTo("1");
    assertThat(headers.get("b")).isNull();
    assertThat(headers.get("c")).isEqualTo("last, without an end");
  }

  @Test
  void findsHeadersWhateverTheirCaseAndKeepsTheirNames() {
    var headers = Headers.of(Map.of("X-Face", "😀"));

    assertThat(headers.get("x-fACE")).isEqualTo("😀");
    assertThat(headers.get("X-Fac")).isNull();
    assertThat(headers.names()).containsExactly("X-Face");
    assertThat(headers).hasToString("Headers [X-Face]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a\nb"})
  void refusesHeaderNamesThatWouldEndEarly(String name) {
    var headers = Map.of(name, "");

    assertThatThrownBy(() -> Headers.of(headers)).isInstanceOf(IllegalArgumentException.class);
  }
}
