package dev.lanner.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.RuntimeState.Answering;
import dev.lanner.local.runtimeapi.RuntimeState.AwaitingRestore;
import dev.lanner.local.runtimeapi.RuntimeState.Closed;
import dev.lanner.local.runtimeapi.RuntimeState.Idle;
import dev.lanner.local.runtimeapi.RuntimeState.InitFailed;
import dev.lanner.local.runtimeapi.RuntimeState.Initializing;
import dev.lanner.local.runtimeapi.RuntimeState.Orphaned;
import dev.lanner.local.runtimeapi.RuntimeState.RestoreFailed;
import dev.lanner.local.runtimeapi.RuntimeState.Restored;
import dev.lanner.local.runtimeapi.RuntimeState.Running;
import dev.lanner.local.runtimeapi.RuntimeState.Spoiled;
import dev.lanner.local.runtimeapi.RuntimeState.Waiting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of every state and every call: `A` is the invocation of the state, `B` another one.
class SequentialRuntimeTest {
  private static final Map<String, RuntimeState> STATES =
      Map.ofEntries(
          Map.entry("Initializing", new Initializing()),
          Map.entry("AwaitingRestore", new AwaitingRestore()),
          Map.entry("Restored", new Restored()),
          Map.entry("RestoreFailed", new RestoreFailed()),
          Map.entry("Waiting", new Waiting(null)),
          Map.entry("Waiting A", new Waiting("A")),
          Map.entry("Running A", new Running("A")),
          Map.entry("Orphaned A", new Orphaned("A")),
          Map.entry("Answering A", new Answering("A")),
          Map.entry("Idle", new Idle(null)),
          Map.entry("Idle A", new Idle("A")),
          Map.entry("Spoiled A", new Spoiled("A")),
          Map.entry("InitFailed", new InitFailed()),
          Map.entry("Closed", new Closed("killed")));

  private static final Map<String, RuntimeStep.Call> CALLS =
      Map.of(
          "next", new RuntimeStep.Next(),
          "response A", new RuntimeStep.Response("A", null),
          "response B", new RuntimeStep.Response("B", null),
          "stream A", new RuntimeStep.Response("A", "streaming"),
          "odd mode A", new RuntimeStep.Response("A", "buffered"),
          "error A", new RuntimeStep.InvocationError("A"),
          "error B", new RuntimeStep.InvocationError("B"),
          "init/error", new RuntimeStep.InitError(),
          "restore/next", new RuntimeStep.RestoreNext(),
          "restore/error", new RuntimeStep.RestoreError());

  @ParameterizedTest
  @CsvSource({
    "Initializing, next,       Waiting",
    "Initializing, init/error, InitFailed",
    "Initializing, restore/next, AwaitingRestore",
    "Restored,     restore/error, RestoreFailed",
    "Restored,     next,       Waiting",
    "Idle,         next,       Waiting",
    "Idle A,       next,       Waiting A",
    "Orphaned A,   next,       Running A",
    "Running A,    response A, Answering A",
    "Running A,    stream A,   Answering A",
    "Running A,    error A,    Answering A",
    "Orphaned A,   response A, Answering A",
    "Orphaned A,   stream A,   Answering A",
    "Orphaned A,   error A,    Answering A",
  })
  void movesOnWithALegalCall(String state, String call, String expected) {
    var transition = SequentialRuntime.on(STATES.get(state), CALLS.get(call));

    assertThat(transition.refusal()).isNull();
    assertThat(transition.state()).isEqualTo(STATES.get(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Initializing | response A | 400 | InvalidRequestID       | no event was handed out yet",
        "Initializing | response B | 400 | InvalidRequestID       | no event was handed out yet",
        "Initializing | stream A   | 400 | InvalidRequestID       | no event was handed out yet",
        "Initializing | odd mode A | 400 | InvalidRequestID       | no event was handed out yet",
        "Initializing | error A    | 400 | InvalidRequestID       | no event was handed out yet",
        "Initializing | error B    | 400 | InvalidRequestID       | no event was handed out yet",
        "Waiting      | next       | 403 | InvalidStateTransition | while another next was open",
        "Waiting      | response A | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | response B | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | stream A   | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | odd mode A | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | error A    | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | error B    | 400 | InvalidRequestID       | no invocation is running",
        "Waiting      | init/error | 403 | InvalidStateTransition | after the first next",
        "Waiting A    | next       | 403 | InvalidStateTransition | while another next was open",
        "Waiting A    | response A | 403 | InvalidStateTransition | which has its answer",
        "Waiting A    | response B | 400 | InvalidRequestID       | no invocation is running",
        "Waiting A    | stream A   | 403 | InvalidStateTransition | which has its answer",
        "Waiting A    | odd mode A | 403 | InvalidStateTransition | which has its answer",
        "Waiting A    | error A    | 403 | InvalidStateTransition | which has its answer",
        "Waiting A    | error B    | 400 | InvalidRequestID       | no invocation is running",
        "Waiting A    | init/error | 403 | InvalidStateTransition | after the first next",
        "Running A    | next       | 403 | InvalidStateTransition | A had no answer and the connection",
        "Running A    | response B | 400 | InvalidRequestID       | but invocation A is running",
        "Running A    | error B    | 400 | InvalidRequestID       | but invocation A is running",
        "Running A    | init/error | 403 | InvalidStateTransition | after the first next",
        "Orphaned A   | response B | 400 | InvalidRequestID       | but invocation A is running",
        "Orphaned A   | error B    | 400 | InvalidRequestID       | but invocation A is running",
        "Orphaned A   | init/error | 403 | InvalidStateTransition | after the first next",
        "Answering A  | next       | 403 | InvalidStateTransition | was still being sent",
        "Answering A  | response A | 403 | InvalidStateTransition | another answer to it was being sent",
        "Answering A  | response B | 400 | InvalidRequestID       | but invocation A is running",
        "Answering A  | stream A   | 403 | InvalidStateTransition | another answer to it was being sent",
        "Answering A  | odd mode A | 403 | InvalidStateTransition | another answer to it was being sent",
        "Answering A  | error A    | 403 | InvalidStateTransition | another answer to it was being sent",
        "Answering A  | error B    | 400 | InvalidRequestID       | but invocation A is running",
        "Answering A  | init/error | 403 | InvalidStateTransition | after the first next",
        "Idle         | response A | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | response B | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | stream A   | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | odd mode A | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | error A    | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | error B    | 400 | InvalidRequestID       | no invocation is running",
        "Idle         | init/error | 403 | InvalidStateTransition | after the first next",
        "Idle A       | response A | 403 | InvalidStateTransition | which has its answer",
        "Idle A       | response B | 400 | InvalidRequestID       | no invocation is running",
        "Idle A       | stream A   | 403 | InvalidStateTransition | which has its answer",
        "Idle A       | odd mode A | 403 | InvalidStateTransition | which has its answer",
        "Idle A       | error A    | 403 | InvalidStateTransition | which has its answer",
        "Idle A       | error B    | 400 | InvalidRequestID       | no invocation is running",
        "Idle A       | init/error | 403 | InvalidStateTransition | after the first next",
        "Spoiled A    | next       | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | response A | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | response B | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | stream A   | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | odd mode A | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | error A    | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | error B    | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "Spoiled A    | init/error | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "InitFailed   | next       | 403 | InvalidStateTransition | next came after init/error",
        "InitFailed   | response A | 403 | InvalidStateTransition | response came after init/error",
        "InitFailed   | response B | 403 | InvalidStateTransition | response came after init/error",
        "InitFailed   | stream A   | 403 | InvalidStateTransition | response came after init/error",
        "InitFailed   | odd mode A | 403 | InvalidStateTransition | response came after init/error",
        "InitFailed   | error A    | 403 | InvalidStateTransition | error came after init/error",
        "InitFailed   | error B    | 403 | InvalidStateTransition | error came after init/error",
        "InitFailed   | init/error | 403 | InvalidStateTransition | init/error came after init/error",
        "Closed       | next       | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | response A | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | response B | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | stream A   | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | odd mode A | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | error A    | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | error B    | 403 | InvalidStateTransition | environment ended (killed)",
        "Closed       | init/error | 403 | InvalidStateTransition | environment ended (killed)",
        "AwaitingRestore | response A | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | response B | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | stream A | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | odd mode A | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | error A | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | error B | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | response A | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | response B | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | stream A | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | odd mode A | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | error A | 400 | InvalidRequestID | no event was handed out yet",
        "Restored | error B | 400 | InvalidRequestID | no event was handed out yet",
        "AwaitingRestore | next | 403 | InvalidStateTransition | while restore/next was open",
        "AwaitingRestore | init/error | 403 | InvalidStateTransition | init/error came while restore/next was open",
        "AwaitingRestore | restore/next | 403 | InvalidStateTransition | while another restore/next was open",
        "AwaitingRestore | restore/error | 403 | InvalidStateTransition | restore/error came before the restore",
        "Initializing | restore/error | 403 | InvalidStateTransition | restore/error came before the restore",
        "Restored | init/error | 403 | InvalidStateTransition | init/error came after the restore",
        "Restored | restore/next | 403 | InvalidStateTransition | restore/next came after the restore",
        "RestoreFailed | next | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | response A | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | response B | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | stream A | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | odd mode A | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | error A | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | error B | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | init/error | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | restore/next | 403 | InvalidStateTransition | came after restore/error",
        "RestoreFailed | restore/error | 403 | InvalidStateTransition | came after restore/error",
        "Waiting | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Waiting A | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Running A | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Orphaned A | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Answering A | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Idle | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Idle A | restore/next | 403 | InvalidStateTransition | restore/next came after the first next",
        "Spoiled A | restore/next | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "InitFailed | restore/next | 403 | InvalidStateTransition | restore/next came after init/error",
        "Closed | restore/next | 403 | InvalidStateTransition | environment ended (killed)",
        "Waiting | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Waiting A | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Running A | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Orphaned A | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Answering A | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Idle | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Idle A | restore/error | 403 | InvalidStateTransition | restore/error came after the first next",
        "Spoiled A | restore/error | 403 | InvalidStateTransition | response mode of invocation A was refused",
        "InitFailed | restore/error | 403 | InvalidStateTransition | restore/error came after init/error",
        "Closed | restore/error | 403 | InvalidStateTransition | environment ended (killed)",
      })
  void staysPutAfterAnIllegalCall(
      String state, String call, int status, String errorType, String found) {
    var transition = SequentialRuntime.on(STATES.get(state), CALLS.get(call));

    assertThat(transition.state()).isEqualTo(STATES.get(state));
    assertThat(transition.refusal().status()).isEqualTo(status);
    assertThat(transition.refusal().errorType()).isEqualTo(errorType);
    assertThat(transition.refusal().sentence()).contains(found).contains("Expected ").endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"Running A", "Orphaned A"})
  void hasNoWayOnAfterAnUnknownResponseMode(String state) {
    var transition = SequentialRuntime.on(STATES.get(state), CALLS.get("odd mode A"));

    assertThat(transition.state()).isEqualTo(STATES.get("Spoiled A"));
    assertThat(transition.refusal().status()).isEqualTo(400);
    assertThat(transition.refusal().errorType()).isEqualTo("InvalidFunctionResponseMode");
  }

  @ParameterizedTest
  @CsvSource({
    "Waiting,      connection, Idle",
    "Waiting A,    connection, Idle A",
    "Running A,    connection, Orphaned A",
    "Initializing, connection, Initializing",
    "Orphaned A,   connection, Orphaned A",
    "Answering A,  connection, Answering A",
    "Idle A,       connection, Idle A",
    "Spoiled A,    connection, Spoiled A",
    "InitFailed,   connection, InitFailed",
    "Closed,       connection, Closed",
    "AwaitingRestore, connection, Initializing",
    "Restored,     connection, Restored",
    "RestoreFailed, connection, RestoreFailed",
    "AwaitingRestore, restore, Restored",
    "AwaitingRestore, exit,    Closed",
    "Restored,     exit,       Closed",
    "RestoreFailed, exit,      Closed",
    "Waiting,      deliver A,  Running A",
    "Answering A,  answer,     Idle A",
    "Initializing, exit,       Closed",
    "Waiting A,    exit,       Closed",
    "Running A,    exit,       Closed",
    "Orphaned A,   exit,       Closed",
    "Answering A,  exit,       Closed",
    "Idle A,       exit,       Closed",
    "Spoiled A,    exit,       Closed",
    "InitFailed,   exit,       Closed",
    "Closed,       exit again, Closed",
  })
  void followsWhatHappensOnTheServersSide(String state, String happening, String expected) {
    assertThat(SequentialRuntime.after(STATES.get(state), happening(happening)))
        .isEqualTo(STATES.get(expected));
  }

  @Test
  void answersOnlyOpenPollsAndEndsOnlyWhatWasBegun() {
    STATES.forEach((name, state) -> {
      if (!name.startsWith("Waiting")) {
        assertThatThrownBy(() -> SequentialRuntime.after(state, happening("deliver A")))
            .isInstanceOf(IllegalStateException.class);
      }
      if (!name.startsWith("Answering")) {
        assertThatThrownBy(() -> SequentialRuntime.after(state, happening("answer")))
            .isInstanceOf(IllegalStateException.class);
      }
      if (!name.equals("AwaitingRestore")) {
        assertThatThrownBy(() -> SequentialRuntime.after(state, happening("restore")))
            .isInstanceOf(IllegalStateException.class);
      }
    });
  }

  private static RuntimeStep.Happening happening(String name) {
    return switch (name) {
      case "connection" -> new RuntimeStep.ConnectionEnd();
      case "deliver A" -> new RuntimeStep.Deliver("A");
      case "restore" -> new RuntimeStep.Restore();
      case "answer" -> new RuntimeStep.AnswerEnd();
      case "exit" -> new RuntimeStep.Exit("killed");
      case "exit again" -> new RuntimeStep.Exit("killed twice");
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void knowsWhatToSayInEveryState() {
    STATES.forEach((name, state) ->
        CALLS.forEach((_, call) ->
            assertThat(SequentialRuntime.on(state, call).state()).as(name).isNotNull()));
  }
}
