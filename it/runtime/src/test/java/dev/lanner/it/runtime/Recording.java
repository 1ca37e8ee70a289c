package dev.lanner.it.runtime;

import java.util.List;

/// What one client did in one scenario.
///
/// @param end how the process ended, or that it waits for the next event
record Recording(List<Exchange> exchanges, String output, String errors, String end) {

  static Recording of(Client client, Scenario scenario) throws Exception {
    try (var server = RecordingServer.start(scenario.events())) {
      var environment = RuntimeProcess.environment(server.endpoint(), scenario.handler());
      environment.putAll(scenario.variables());
      try (var process = client.start(environment)) {
        var end =
            server.awaitParked(scenario.workers(), process)
                ? "waits for the next event"
                : "exits with status " + process.exitStatus();
        return new Recording(server.exchanges(), process.output(), process.errors(), end);
      }
    }
  }
}
