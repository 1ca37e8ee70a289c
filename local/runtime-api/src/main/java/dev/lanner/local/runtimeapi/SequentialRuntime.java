package dev.lanner.local.runtimeapi;

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
import org.jspecify.annotations.Nullable;

/// The rules of the protocol for a runtime that takes one event after the other: a pure function
/// from a state and a step to the next state. It knows no sockets, threads or bytes.
///
/// The concurrent mode is another function over the same calls, {@link ConcurrentRuntime}, because
/// each of its polls is a slot of its own and nothing is served twice.
final class SequentialRuntime {
  private SequentialRuntime() {}

  /// @param state where the runtime stands afterwards
  /// @param refusal why the call was illegal, or `null` when it was legal
  record Transition(RuntimeState state, @Nullable Refusal refusal) {
    static Transition to(RuntimeState state) {
      return new Transition(state, null);
    }

    static Transition refused(RuntimeState state, Refusal refusal) {
      return new Transition(state, refusal);
    }
  }

  /// Judges a call of the runtime. Call it with the head of a request: Lambda moves on before the
  /// body is in, so an `error` that follows half a `response` is too late.
  static Transition on(RuntimeState state, RuntimeStep.Call call) {
    return switch (call) {
      case RuntimeStep.Next _ -> onNext(state);
      case RuntimeStep.Response(var id, var mode) -> onAnswer(state, "response", id, mode);
      case RuntimeStep.InvocationError(var id) -> onAnswer(state, "error", id, null);
      case RuntimeStep.InitError _ -> onInitError(state);
      case RuntimeStep.RestoreNext _ -> onRestoreNext(state);
      case RuntimeStep.RestoreError _ -> onRestoreError(state);
    };
  }

  /// The state after something happened on the server's side.
  ///
  /// @throws IllegalStateException when it cannot happen in this state: a mistake of the server
  static RuntimeState after(RuntimeState state, RuntimeStep.Happening happening) {
    return switch (happening) {
      case RuntimeStep.Deliver(var id) when state instanceof Waiting -> new Running(id);
      case RuntimeStep.AnswerEnd _ when state instanceof Answering(var id) -> new Idle(id);
      case RuntimeStep.Restore _ when state instanceof AwaitingRestore -> new Restored();
      case RuntimeStep.ConnectionEnd _ when state instanceof AwaitingRestore -> new Initializing();
      case RuntimeStep.ConnectionEnd _ when state instanceof Waiting(var lastId) ->
          new Idle(lastId);
      case RuntimeStep.ConnectionEnd _ when state instanceof Running(var id) -> new Orphaned(id);
      case RuntimeStep.ConnectionEnd _ -> state;
      case RuntimeStep.Exit _ when state instanceof Closed -> state;
      case RuntimeStep.Exit(var reason) -> new Closed(reason);
      case RuntimeStep.Deliver _, RuntimeStep.AnswerEnd _, RuntimeStep.Restore _ ->
          throw new IllegalStateException(happening + " cannot happen in " + state + ".");
    };
  }

  private static Transition onNext(RuntimeState state) {
    return switch (state) {
      case Initializing _, Restored _ -> Transition.to(new Waiting(null));
      case Idle(var lastId) -> Transition.to(new Waiting(lastId));
      case Orphaned(var id) -> Transition.to(new Running(id));
      case AwaitingRestore _ ->
          illegal(
              state,
              "next came while restore/next was open. Expected its answer first, for the snapshot"
                  + " is taken in between.");
      case Waiting _ ->
          illegal(
              state,
              "next came while another next was open. Expected one at a time, because this runtime"
                  + " takes one event after the other.");
      case Running(var id) ->
          illegal(
              state,
              "next came while invocation "
                  + id
                  + " had no answer and the connection that carried its event was open. Expected"
                  + " response or error first.");
      case Answering(var id) ->
          illegal(
              state,
              "next came while the answer to invocation "
                  + id
                  + " was still being sent. Expected the end of its body first.");
      case Spoiled _, InitFailed _, RestoreFailed _, Closed _ -> over(state, "next");
    };
  }

  private static Transition onAnswer(
      RuntimeState state, String call, String id, @Nullable String mode) {
    return switch (state) {
      case Running(var current) when current.equals(id) -> begin(id, call, mode);
      case Orphaned(var current) when current.equals(id) -> begin(id, call, mode);
      case Answering(var current) when current.equals(id) ->
          illegal(
              state,
              call
                  + " came for invocation "
                  + id
                  + " while another answer to it was being sent. Expected one answer.");
      case Idle(var lastId) when id.equals(lastId) -> answeredBefore(state, call, id);
      case Waiting(var lastId) when id.equals(lastId) -> answeredBefore(state, call, id);
      case Running(var current) -> wrongId(state, call, id, current);
      case Orphaned(var current) -> wrongId(state, call, id, current);
      case Answering(var current) -> wrongId(state, call, id, current);
      case Initializing _, AwaitingRestore _, Restored _ ->
          unknownId(state, call, id, "no event was handed out yet");
      case Idle _, Waiting _ -> unknownId(state, call, id, "no invocation is running");
      case Spoiled _, InitFailed _, RestoreFailed _, Closed _ -> over(state, call);
    };
  }

  private static Transition begin(String id, String call, @Nullable String mode) {
    if (mode != null && !mode.equals("streaming")) {
      return Transition.refused(
          new Spoiled(id), Refusal.invalidMode(call + " for invocation " + id));
    }
    return Transition.to(new Answering(id));
  }

  private static Transition onInitError(RuntimeState state) {
    return switch (state) {
      case Initializing _ -> Transition.to(new InitFailed());
      case AwaitingRestore _ ->
          illegal(
              state,
              "init/error came while restore/next was open. Expected it before, because restore/next"
                  + " says that the init phase went well.");
      case Restored _ ->
          illegal(
              state,
              "init/error came after the restore. Expected restore/error for a failure that follows"
                  + " the answer to restore/next.");
      case Waiting _, Running _, Orphaned _, Answering _, Idle _ ->
          illegal(
              state,
              "init/error came after the first next. Expected it before, because a runtime that"
                  + " polls has finished its init phase.");
      case Spoiled _, InitFailed _, RestoreFailed _, Closed _ -> over(state, "init/error");
    };
  }

  private static Transition onRestoreNext(RuntimeState state) {
    return switch (state) {
      case Initializing _ -> Transition.to(new AwaitingRestore());
      case AwaitingRestore _ ->
          illegal(
              state,
              "restore/next came while another restore/next was open. Expected one at a time.");
      case Restored _ ->
          illegal(
              state,
              "restore/next came after the restore. Expected next, or restore/error when a hook"
                  + " failed.");
      case Waiting _, Running _, Orphaned _, Answering _, Idle _ ->
          illegal(
              state, "restore/next came after the first next. Expected it before, or not at all.");
      case Spoiled _, InitFailed _, RestoreFailed _, Closed _ -> over(state, "restore/next");
    };
  }

  private static Transition onRestoreError(RuntimeState state) {
    return switch (state) {
      case Restored _ -> Transition.to(new RestoreFailed());
      case Initializing _, AwaitingRestore _ ->
          illegal(
              state,
              "restore/error came before the restore. Expected init/error for a failure before the"
                  + " answer to restore/next.");
      case Waiting _, Running _, Orphaned _, Answering _, Idle _ ->
          illegal(
              state,
              "restore/error came after the first next. Expected it before, because a runtime that"
                  + " polls has finished its restore phase.");
      case Spoiled _, InitFailed _, RestoreFailed _, Closed _ -> over(state, "restore/error");
    };
  }

  private static Transition answeredBefore(RuntimeState state, String call, String id) {
    return illegal(
        state,
        call + " came for invocation " + id + ", which has its answer. Expected one answer.");
  }

  private static Transition wrongId(RuntimeState state, String call, String id, String current) {
    return unknownId(state, call, id, "invocation " + current + " is running");
  }

  private static Transition unknownId(RuntimeState state, String call, String id, String instead) {
    return Transition.refused(
        state,
        Refusal.invalidRequestId(
            call
                + " came for request id "
                + id
                + ", but "
                + instead
                + ". Expected the request id of the event that was handed out last."));
  }

  private static Transition over(RuntimeState state, String call) {
    var why =
        switch (state) {
          case Spoiled(var id) -> "the response mode of invocation " + id + " was refused";
          case InitFailed _ -> "init/error";
          case RestoreFailed _ -> "restore/error";
          case Closed(var reason) -> "the execution environment ended (" + reason + ")";
          case Initializing _,
              AwaitingRestore _,
              Restored _,
              Waiting _,
              Running _,
              Orphaned _,
              Answering _,
              Idle _ ->
              throw new IllegalStateException(state + " is not the end of a runtime.");
        };
    return illegal(state, call + " came after " + why + ". Expected the process to exit.");
  }

  private static Transition illegal(RuntimeState state, String sentence) {
    return Transition.refused(state, Refusal.illegalTransition(sentence));
  }
}
