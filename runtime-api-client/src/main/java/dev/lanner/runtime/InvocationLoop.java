package dev.lanner.runtime;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Serves one event after the other, until the process has to be replaced.
final class InvocationLoop {
  /// Where AWS's SDK and the X-Ray SDK look for the trace id, since a Java process cannot change
  /// its environment variables. Right for one invocation at a time only.
  private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

  private final RuntimeApi api;
  private final Service service;
  private final InFlight inFlight;

  InvocationLoop(RuntimeApi api, Service service, InFlight inFlight) {
    this.api = api;
    this.service = service;
    this.inFlight = inFlight;
  }

  /// Returns after an invocation that left the process unfit for another one.
  ///
  /// @throws RuntimeApiException when the Runtime API cannot be used any more
  void run() {
    boolean fit = true;
    while (fit) {
      awaitEndIfEnding(inFlight);
      var invocation = api.next();
      publish(invocation.traceId());
      fit = service.serve(api, invocation);
    }
  }

  /// Once SIGTERM has come, nothing else is to be taken on.
  static void awaitEndIfEnding(InFlight inFlight) {
    while (inFlight.isEnding()) {
      LockSupport.park(inFlight);
    }
  }

  private static void publish(@Nullable String traceId) {
    if (traceId == null) {
      System.clearProperty(TRACE_HEADER);
    } else {
      System.setProperty(TRACE_HEADER, traceId);
    }
  }
}
