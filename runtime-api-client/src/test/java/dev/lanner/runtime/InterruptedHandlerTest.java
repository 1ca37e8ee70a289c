package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.ScriptedServer.OK;
import static dev.lanner.runtime.ScriptedServer.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An interrupted thread closes the channel it uses next. So no flag may reach the connection,
/// whether the handler has set it or a deadline.
class InterruptedHandlerTest {
  private static final int INVOCATIONS = 10_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // one after the other
        "1" // as on managed instances, where deadlines interrupt
      })
  void keepsItsConnection(String maxConcurrency) throws Exception {
    var environment = anEnvironment("AWS_LAMBDA_MAX_CONCURRENCY", maxConcurrency);
    var log = new LogSink(environment, InstantSource.system(), OutputStream.nullOutputStream());
    try (var server = new ScriptedServer();
        var api = server.client(InstantSource.system(), log)) {
      for (int i = 0; i < INVOCATIONS; i++) {
        // A deadline that passes while the handler returns.
        server.answers(event("Lambda-Runtime-Deadline-Ms: 1")).answers(OK);
      }

      LambdaRuntime.run(
          environment,
          () -> api,
          log,
          InstantSource.system(),
          _ ->
              (event, _) -> {
                Thread.currentThread().interrupt();
                return event;
              });

      assertThat(server.requests()).hasSize(2 * INVOCATIONS);
      // The script is over then, and the client asks in vain.
      assertThat(server.connections()).isEqualTo(1 + 4);
    }
  }
}
