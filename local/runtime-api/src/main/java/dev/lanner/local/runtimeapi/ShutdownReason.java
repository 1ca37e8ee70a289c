package dev.lanner.local.runtimeapi;

/// Why Lambda ends an execution environment, as a `SHUTDOWN` event tells it.
public enum ShutdownReason {
  /// It is no longer needed.
  SPINDOWN,

  /// An invocation timed out.
  TIMEOUT,

  /// The runtime or an extension failed.
  FAILURE
}
