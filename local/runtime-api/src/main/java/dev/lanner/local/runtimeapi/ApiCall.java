package dev.lanner.local.runtimeapi;

/// What a request asks for.
sealed interface ApiCall permits RuntimeStep.Call, ExtensionCall, TelemetryCall {
  /// Its name in fault plans.
  FaultPlan.Call kind();
}
