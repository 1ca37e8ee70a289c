package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.Nullable;

/// What moves the state of a runtime: a call of the runtime, which may be illegal, or something
/// that happens on the server's side.
sealed interface RuntimeStep {

  sealed interface Call extends RuntimeStep {}

  sealed interface Happening extends RuntimeStep {}

  /// `GET invocation/next`.
  record Next() implements Call {}

  /// The head of `POST invocation/{id}/response`.
  ///
  /// @param mode `Lambda-Runtime-Function-Response-Mode`, or `null` for a buffered response
  record Response(String id, @Nullable String mode) implements Call {}

  /// The head of `POST invocation/{id}/error`.
  record InvocationError(String id) implements Call {}

  /// The head of `POST init/error`.
  record InitError() implements Call {}

  /// The open `next` is answered with this event.
  record Deliver(String id) implements Happening {}

  /// The body of an answer is in, or has been cut off: either way the invocation is over.
  record AnswerEnd() implements Happening {}

  /// The connection of the open `next`, or the one that carried the event, has ended.
  record ConnectionEnd() implements Happening {}

  /// The process ended or the server was closed.
  record Exit(String reason) implements Happening {}
}
