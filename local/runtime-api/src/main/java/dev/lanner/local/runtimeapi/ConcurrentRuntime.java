package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.Nullable;

/// The rules of the protocol for a runtime that takes many events at once, on a managed instance:
/// pure functions, like {@link SequentialRuntime}.
///
/// Each poll is a slot of its own: nothing ties it to another, and no event is served twice. So
/// there is one state for the process and one for each invocation.
final class ConcurrentRuntime {
  private ConcurrentRuntime() {}

  /// Where the process stands.
  sealed interface Phase {
    /// It runs and has said nothing yet.
    record Initializing() implements Phase {}

    /// It has polled.
    record Serving() implements Phase {}

    /// It posted `init/error`.
    record InitFailed() implements Phase {}

    /// It ended, or the server was closed.
    record Closed(String reason) implements Phase {}
  }

  /// Where an invocation stands that was handed out. One that has its answer is forgotten.
  enum Slot {
    /// The event is out, on whatever connection.
    RUNNING,

    /// The head of `response` is in, its body is not.
    RESPONDING,

    /// The head of `error` is in, its body is not.
    FAILING,

    /// The caller was told so. Lambda remembers it until one late answer has come.
    TIMED_OUT
  }

  /// @param slot where the invocation stands afterwards, or `null` when it is over
  /// @param refusal why the call was illegal or too late, or `null`
  record Transition(@Nullable Slot slot, @Nullable Refusal refusal) {}

  /// Judges `next`.
  ///
  /// @param open how many are open already
  /// @param most how many may be open at once
  static @Nullable Refusal onNext(Phase phase, int open, int most) {
    return switch (phase) {
      case Phase.Initializing _, Phase.Serving _ when open < most -> null;
      case Phase.Initializing _, Phase.Serving _ ->
          Refusal.tooManyIdleRuntimes(
              "next came while "
                  + open
                  + " others were open (TooManyIdleRuntimes). Expected at most "
                  + most
                  + " at once, as AWS_LAMBDA_MAX_CONCURRENCY says.");
      case Phase.InitFailed _, Phase.Closed _ -> over(phase, "next");
    };
  }

  /// Judges `init/error`.
  static @Nullable Refusal onInitError(Phase phase) {
    return switch (phase) {
      case Phase.Initializing _ -> null;
      case Phase.Serving _ ->
          Refusal.illegalTransition(
              "init/error came after the first next. Expected it before, because a runtime that"
                  + " polls has finished its init phase.");
      case Phase.InitFailed _, Phase.Closed _ -> over(phase, "init/error");
    };
  }

  /// Judges the head of an answer.
  ///
  /// @param slot where the invocation stands, or `null` when there is none in flight
  static Transition onAnswer(
      Phase phase, @Nullable Slot slot, RuntimeStep.InvocationAnswer answer) {
    return switch (phase) {
      case Phase.Initializing _, Phase.Serving _ ->
          switch (answer) {
            case RuntimeStep.Response(var id, var mode) -> onResponse(slot, id, mode);
            case RuntimeStep.InvocationError(var id) -> onError(slot, id);
          };
      case Phase.InitFailed _, Phase.Closed _ -> new Transition(slot, over(phase, answer.name()));
    };
  }

  private static Transition onResponse(@Nullable Slot slot, String id, @Nullable String mode) {
    return switch (slot) {
      case RUNNING ->
          mode == null || mode.equals("streaming")
              ? new Transition(Slot.RESPONDING, null)
              : new Transition(null, Refusal.invalidMode("response for invocation " + id));
      case RESPONDING, FAILING -> new Transition(slot, second("response", id));
      case TIMED_OUT -> new Transition(null, Refusal.invokeTimeout("response", id));
      case null -> new Transition(null, unknown("response", id));
    };
  }

  /// An error may overtake a response that is being sent: it cuts the stream short.
  private static Transition onError(@Nullable Slot slot, String id) {
    return switch (slot) {
      case RUNNING, RESPONDING -> new Transition(Slot.FAILING, null);
      case FAILING -> new Transition(slot, second("error", id));
      case TIMED_OUT -> new Transition(null, Refusal.invokeTimeout("error", id));
      case null -> new Transition(null, unknown("error", id));
    };
  }

  private static Refusal second(String call, String id) {
    return Refusal.invalidRequestId(
        call
            + " came for invocation "
            + id
            + " while another answer to it was being sent. Expected one answer.");
  }

  private static Refusal unknown(String call, String id) {
    return Refusal.invalidRequestId(
        call
            + " came for request id "
            + id
            + ", which no invocation in flight has. Expected one answer, to an event that was"
            + " handed out.");
  }

  private static Refusal over(Phase phase, String call) {
    var why =
        phase instanceof Phase.Closed(var reason)
            ? "the execution environment ended (" + reason + ")"
            : "init/error";
    return Refusal.illegalTransition(
        call + " came after " + why + ". Expected the process to exit.");
  }
}
