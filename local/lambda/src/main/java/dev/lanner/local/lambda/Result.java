package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;

/// How an invocation ended.
public sealed interface Result {

  /// The function returned.
  ///
  /// @param payload what it returned, as it posted it
  record Returned(Payload payload) implements Result {}

  /// The function failed.
  ///
  /// @param errorType as the Runtime API knows it, such as `Runtime.ExitError`; `Sandbox.Timedout`
  ///   when the time of the function was over
  /// @param payload the error for a direct caller, `{"errorType", "errorMessage", …}`
  record Failed(String errorType, Payload payload) implements Result {}
}
