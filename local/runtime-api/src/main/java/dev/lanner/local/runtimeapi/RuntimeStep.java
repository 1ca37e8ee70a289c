package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.Nullable;

/// What moves the state of a runtime: a call of the runtime, which may be illegal, or something
/// that happens on the server's side.
sealed interface RuntimeStep {

  sealed interface Call extends RuntimeStep, ApiCall {
    @Override
    default FaultPlan.Call kind() {
      return switch (this) {
        case Next _ -> FaultPlan.Call.NEXT;
        case Response _ -> FaultPlan.Call.RESPONSE;
        case InvocationError _ -> FaultPlan.Call.ERROR;
        case InitError _ -> FaultPlan.Call.INIT_ERROR;
        case RestoreNext _ -> FaultPlan.Call.RESTORE_NEXT;
        case RestoreError _ -> FaultPlan.Call.RESTORE_ERROR;
      };
    }
  }

  /// A call that carries the outcome of an invocation.
  sealed interface InvocationAnswer extends Call {
    String id();

    /// The word for it in sentences.
    default String name() {
      return this instanceof Response ? "response" : "error";
    }
  }

  sealed interface Happening extends RuntimeStep {}

  /// `GET invocation/next`.
  record Next() implements Call {}

  /// The head of `POST invocation/{id}/response`.
  ///
  /// @param mode `Lambda-Runtime-Function-Response-Mode`, or `null` for a buffered response
  record Response(String id, @Nullable String mode) implements InvocationAnswer {}

  /// The head of `POST invocation/{id}/error`.
  record InvocationError(String id) implements InvocationAnswer {}

  /// The head of `POST init/error`.
  record InitError() implements Call {}

  /// `GET restore/next`.
  record RestoreNext() implements Call {}

  /// The head of `POST restore/error`.
  record RestoreError() implements Call {}

  /// The open `restore/next` is answered.
  record Restore() implements Happening {}

  /// The open `next` is answered with this event.
  record Deliver(String id) implements Happening {}

  /// The body of an answer is in, or has been cut off: either way the invocation is over.
  record AnswerEnd() implements Happening {}

  /// The connection of the open `next` or `restore/next`, or the one that carried the event, has
  /// ended.
  record ConnectionEnd() implements Happening {}

  /// The process ended or the server was closed.
  record Exit(String reason) implements Happening {}
}
