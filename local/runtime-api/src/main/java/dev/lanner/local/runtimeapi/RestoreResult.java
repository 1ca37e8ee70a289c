package dev.lanner.local.runtimeapi;

/// How the restore phase of a runtime under SnapStart ended.
public sealed interface RestoreResult {

  /// The runtime asked for its first event after its `restore/next` was answered.
  record Restored() implements RestoreResult {}

  /// The runtime asked for its first event without a word about restore, which is legal: it has no
  /// hooks.
  record Skipped() implements RestoreResult {}

  /// The runtime posted `restore/error`.
  ///
  /// @param failure the report; every invocation of this environment is answered with it
  record Failed(Answer.Failure failure) implements RestoreResult {}

  /// The runtime posted `init/error`, the process ended, or the server was closed, before any of
  /// these.
  ///
  /// @param reason what {@link RuntimeApiServer#runtimeExited} was told, or what happened instead
  record Lost(String reason) implements RestoreResult {}
}
