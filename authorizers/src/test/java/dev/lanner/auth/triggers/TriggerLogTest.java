package dev.lanner.auth.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.Application;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// The log goes to the standard output of the process, so a process of its own writes it here.
class TriggerLogTest {
  @Test
  void tellsAllOfWhatClientsAreNotTold() throws Exception {
    List<String> records = logOf("failure");

    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .contains("\"level\":\"ERROR\"", "\"message\":\"Desk.migrate failed.\"")
        .contains("java.io.IOException", "The directory refused")
        .contains("Desk.migrate(Desk.java:")
        .contains("java.util.concurrent.TimeoutException: directory:389")
        .doesNotContain(Events.SECRETS);
  }

  @Test
  void tellsWhereAMethodWasThatTookTooLong() throws Exception {
    List<String> records = logOf("hanging");

    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .contains("Desk.migrate has not answered within")
        .contains("CountDownLatch.await(", "Desk.migrate(Desk.java:")
        .doesNotContain(Events.SECRETS);
  }

  @Test
  void tellsNothingOfWhatClientsAreTold() throws Exception {
    assertThat(logOf("message")).isEmpty();
  }

  private static List<String> logOf(String task) throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                task)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("AWS_LAMBDA_LOG_FORMAT", "JSON");

    Process process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }

  /// Answers one event.
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      try (Application application = Application.with(Map.of()).start()) {
        Desk desk = application.bean(Desk.class);
        desk.task =
            switch (arguments[0]) {
              case "failure" ->
                  () -> {
                    throw new IOException(
                        "The directory refused", new TimeoutException("directory:389"));
                  };
              case "hanging" -> desk.never::await;
              default ->
                  () -> {
                    throw new UserMessageException("Come back tomorrow");
                  };
            };
        Payload event = Payload.ofUtf8(Events.event("user-migration"));
        try {
          new DeskFunction(application)
              .handle(event, context(event, arguments[0].equals("hanging") ? 350 : 10_000));
          System.exit(1);
        } catch (TriggerFailedException | UserMessageException _) {
          // What Cognito gets.
        }
      }
    }

    /// At a clock that stands still; a function keeps a quarter of a second to fail in.
    private static LambdaContext context(Payload event, int millisLeft) {
      var invocation =
          new Invocation(
              "the-request-id",
              Instant.EPOCH.plusMillis(millisLeft),
              null,
              null,
              null,
              null,
              null,
              "application/json",
              Headers.empty(),
              event);
      return new LambdaContext(
          invocation,
          RuntimeEnvironment.of(Map.of()),
          InstantSource.fixed(Instant.EPOCH),
          LogSink.standard());
    }
  }
}
