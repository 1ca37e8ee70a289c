package dev.lanner.local.runtimeapi;

/// How the init phase of a runtime ended.
public sealed interface InitResult {

  /// The runtime asked for its first event.
  record Ready() implements InitResult {}

  /// The runtime posted `init/error`.
  ///
  /// @param failure the report; every invocation of this environment is answered with it
  record Failed(Answer.Failure failure) implements InitResult {}

  /// The process ended, or the server was closed, before either.
  ///
  /// @param reason what {@link RuntimeApiServer#runtimeExited} was told, or that the server closed
  record Lost(String reason) implements InitResult {}
}
