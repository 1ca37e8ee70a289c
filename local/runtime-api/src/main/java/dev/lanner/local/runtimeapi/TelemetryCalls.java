package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.util.ArrayList;

/// Serves subscriptions to telemetry and logs: checks them as Lambda does, and says that there is
/// none to be had here.
final class TelemetryCalls {
  private static final int MOST_BYTES = 1 << 20;

  private final Connection connection;
  private final Sandbox sandbox;

  TelemetryCalls(Connection connection, Sandbox sandbox) {
    this.connection = connection;
    this.sandbox = sandbox;
  }

  /// Serves one.
  ///
  /// @return whether to read on
  boolean serve(RequestHead head, TelemetryCall call) throws IOException, MalformedRequest {
    if (call instanceof TelemetryCall.Logs && sandbox.isConcurrent()) {
      throw new MalformedRequest(
          404, head.call() + " came on a managed instance, which has no Logs API. Expected none.");
    }
    var body = connection.body(head).collect(MOST_BYTES);
    if (connection.refusesByFault()) {
      return connection.staysOpen();
    }
    var refusal = ExtensionCalls.identifierRefusal(head.headers());
    if (refusal == null && !sandbox.extensions().knows(ExtensionCalls.identifier(head.headers()))) {
      refusal =
          Refusal.extension(
              "UnknownExtensionIdentifier",
              head.call() + " came from an extension that has not registered. Expected register.");
    }
    if (refusal == null) {
      var mistakes = new ArrayList<String>();
      new TelemetrySubscription(call, sandbox.isConcurrent(), mistakes::add).check(body);
      if (!mistakes.isEmpty()) {
        refusal =
            Refusal.telemetry(
                head.call()
                    + " came with a subscription that Lambda does not take: "
                    + String.join("; ", mistakes)
                    + ". Expected it as the Telemetry API reference says.");
      }
    }
    if (refusal != null) {
      connection.refuse(refusal);
    } else {
      connection.write(
          Replies.notSupported(
              call instanceof TelemetryCall.Telemetry ? "Telemetry" : "Logs",
              !connection.staysOpen()));
    }
    return connection.staysOpen();
  }
}
