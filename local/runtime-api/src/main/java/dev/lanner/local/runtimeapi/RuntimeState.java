package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.Nullable;

/// Where a sequential runtime stands, seen from Lambda. The picture is in the package page.
sealed interface RuntimeState {

  /// The process runs and has said nothing yet.
  record Initializing() implements RuntimeState {}

  /// A `restore/next` is open: the snapshot may be taken.
  record AwaitingRestore() implements RuntimeState {}

  /// The open `restore/next` was answered: hooks run, and their failure may be reported.
  record Restored() implements RuntimeState {}

  /// A `next` is open and there is no event for it.
  ///
  /// @param lastId the invocation answered last, if any
  record Waiting(@Nullable String lastId) implements RuntimeState {}

  /// The event was sent on a connection that is still open.
  record Running(String id) implements RuntimeState {}

  /// The event was sent on a connection that has ended since. Perhaps the event was lost with it,
  /// perhaps the runtime opens a connection per request: it may poll again or answer.
  record Orphaned(String id) implements RuntimeState {}

  /// The head of `response` or `error` is in, its body is not.
  record Answering(String id) implements RuntimeState {}

  /// The invocation is answered, or the `next` that waited has broken off.
  record Idle(@Nullable String lastId) implements RuntimeState {}

  /// A response named a mode that does not exist. Lambda has no way on from here.
  record Spoiled(String id) implements RuntimeState {}

  /// The runtime posted `init/error`.
  record InitFailed() implements RuntimeState {}

  /// The runtime posted `restore/error`.
  record RestoreFailed() implements RuntimeState {}

  /// The process ended or the server was closed.
  record Closed(String reason) implements RuntimeState {}
}
