package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.ConcurrentRuntime.Phase;
import dev.lanner.local.runtimeapi.ConcurrentRuntime.Slot;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of every slot and every answer; `none` is an invocation that is not in flight.
class ConcurrentRuntimeTest {
  private static final Map<String, Phase> PHASES =
      Map.of(
          "Initializing", new Phase.Initializing(),
          "Serving", new Phase.Serving(),
          "InitFailed", new Phase.InitFailed(),
          "Closed", new Phase.Closed("killed"));

  private static final Map<String, RuntimeStep.InvocationAnswer> ANSWERS =
      Map.of(
          "response", new RuntimeStep.Response("A", null),
          "stream", new RuntimeStep.Response("A", "streaming"),
          "odd mode", new RuntimeStep.Response("A", "buffered"),
          "error", new RuntimeStep.InvocationError("A"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "RUNNING    | response | RESPONDING | none | none",
        "RUNNING    | stream   | RESPONDING | none | none",
        "RUNNING    | odd mode | none       | 400  | other than streaming",
        "RUNNING    | error    | FAILING    | none | none",
        "RESPONDING | response | RESPONDING | 400  | while another answer to it",
        "RESPONDING | stream   | RESPONDING | 400  | while another answer to it",
        "RESPONDING | odd mode | RESPONDING | 400  | while another answer to it",
        "RESPONDING | error    | FAILING    | none | none",
        "FAILING    | response | FAILING    | 400  | while another answer to it",
        "FAILING    | stream   | FAILING    | 400  | while another answer to it",
        "FAILING    | odd mode | FAILING    | 400  | while another answer to it",
        "FAILING    | error    | FAILING    | 400  | while another answer to it",
        "TIMED_OUT  | response | none       | 410  | was told that it timed out",
        "TIMED_OUT  | stream   | none       | 410  | was told that it timed out",
        "TIMED_OUT  | odd mode | none       | 410  | was told that it timed out",
        "TIMED_OUT  | error    | none       | 410  | was told that it timed out",
        "none       | response | none       | 400  | which no invocation in flight has",
        "none       | stream   | none       | 400  | which no invocation in flight has",
        "none       | odd mode | none       | 400  | which no invocation in flight has",
        "none       | error    | none       | 400  | which no invocation in flight has",
      })
  void judgesEveryAnswer(Slot slot, String answer, Slot expected, Integer status, String found) {
    var transition = ConcurrentRuntime.onAnswer(PHASES.get("Serving"), slot, ANSWERS.get(answer));

    assertThat(transition.slot()).isEqualTo(expected);
    if (status == null) {
      assertThat(transition.refusal()).isNull();
    } else {
      assertThat(transition.refusal().status()).isEqualTo(status);
      assertThat(transition.refusal().sentence()).contains(found).endsWith(".");
      assertThat(transition.refusal().isViolation()).isEqualTo(status != 410);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Initializing, 0, 1, 0",
    "Initializing, 1, 2, 0",
    "Serving,      7, 8, 0",
    "Serving,      8, 8, 500",
    "Initializing, 1, 1, 500",
    "InitFailed,   0, 1, 403",
    "Closed,       0, 1, 403",
  })
  void takesAsManyPollsAsItWasToldTo(String phase, int open, int most, int status) {
    var refusal = ConcurrentRuntime.onNext(PHASES.get(phase), open, most);

    assertThat(refusal == null ? 0 : refusal.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"Initializing, 0", "Serving, 403", "InitFailed, 403", "Closed, 403"})
  void takesOneInitErrorBeforeTheFirstPoll(String phase, int status) {
    var refusal = ConcurrentRuntime.onInitError(PHASES.get(phase));

    assertThat(refusal == null ? 0 : refusal.status()).isEqualTo(status);
  }

  @Test
  void takesNothingOnceItIsOver() {
    for (var phase : new String[] {"InitFailed", "Closed"}) {
      ANSWERS
          .values()
          .forEach(answer -> {
            var transition = ConcurrentRuntime.onAnswer(PHASES.get(phase), Slot.RUNNING, answer);

            assertThat(transition.slot()).isEqualTo(Slot.RUNNING);
            assertThat(transition.refusal().status()).isEqualTo(403);
            assertThat(transition.refusal().sentence()).contains("Expected the process to exit");
          });
    }
  }
}
