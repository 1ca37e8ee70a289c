package dev.lanner.local.runtimeapi;

/// A call of the Extensions API.
sealed interface ExtensionCall extends ApiCall {
  @Override
  default FaultPlan.Call kind() {
    return FaultPlan.Call.EXTENSION;
  }

  /// `POST register`.
  record Register() implements ExtensionCall {}

  /// `GET event/next`.
  record EventNext() implements ExtensionCall {}

  /// `POST init/error`.
  record InitError() implements ExtensionCall {}

  /// `POST exit/error`.
  record ExitError() implements ExtensionCall {}
}
