package dev.lanner.local.runtimeapi;

/// A subscription of an extension to what the function and the platform have to tell.
sealed interface TelemetryCall extends ApiCall {
  @Override
  default FaultPlan.Call kind() {
    return FaultPlan.Call.TELEMETRY;
  }

  /// `PUT telemetry`.
  record Telemetry() implements TelemetryCall {}

  /// `PUT logs`, its predecessor.
  record Logs() implements TelemetryCall {}
}
