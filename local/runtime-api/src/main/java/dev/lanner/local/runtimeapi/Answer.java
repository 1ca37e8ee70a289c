package dev.lanner.local.runtimeapi;

import org.jspecify.annotations.Nullable;

/// What became of an invocation.
public sealed interface Answer {

  /// The runtime posted `invocation/{id}/response`.
  ///
  /// @param payload the body as received, at most 6 291 556 bytes
  /// @param contentType the request's `Content-Type`, which Lambda passes on to the caller, or
  ///   `null` when it had none
  record Response(Payload payload, @Nullable String contentType) implements Answer {}

  /// The function failed: the runtime posted an error report, or its response could not be taken.
  ///
  /// @param errorType `Lambda-Runtime-Function-Error-Type`, as Lambda keeps it: `Runtime.Name` or
  ///   `Function.Name`; anything else has become `Runtime.Unknown` or `Function.Unknown`. Given by
  ///   the server itself: `Function.ResponseSizeTooLarge` and `Runtime.TruncatedResponse`
  /// @param xrayCause `Lambda-Runtime-Function-XRay-Error-Cause`, a JSON object, or `null` when it
  ///   is absent or unusable
  /// @param payload the error for the caller, `{"errorMessage", "errorType", "stackTrace"}`
  record Failure(String errorType, @Nullable String xrayCause, Payload payload) implements Answer {}

  /// There will be no answer: the process ended or the server was closed.
  ///
  /// @param reason what {@link RuntimeApiServer#runtimeExited} was told, or that the server closed
  record Lost(String reason) implements Answer {}
}
