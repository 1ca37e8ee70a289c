package dev.lanner.it.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.LambdaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real process under what Lambda, the kernel and users do to it.
@Timeout(120)
class RuntimeProcessIT {
  private static final int SIGTERM_STATUS = 128 + 15;
  private static final int FAILED_STATUS = 1;

  private RecordingServer server;
  private RuntimeProcess process;

  @AfterEach
  void stop() throws IOException {
    if (process != null) {
      process.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void servesOnAFreshConnectionWhatComesAfterAFreeze() throws Exception {
    start(List.of(Event.of(1, "before")));
    assertThat(server.awaitParked(1, process)).isTrue();

    process.signal("STOP");
    server.dropConnections();
    server.play(Event.of(2, "after"));
    process.signal("CONT");

    var answer = server.await("/response", 2);
    assertThat(answer.text()).isEqualTo("after");
    assertThat(answer.connection).isGreaterThan(server.await("/response", 1).connection);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void asksNoProxy() throws Exception {
    try (var proxy = RecordingServer.start(List.of())) {
      var port = proxy.endpoint().substring(proxy.endpoint().indexOf(':') + 1);

      start(
          List.of(Event.of(1, "fine"), Event.of(2, "fail")),
          "-Dhttp.proxyHost=127.0.0.1",
          "-Dhttp.proxyPort=" + port,
          "-Dhttp.nonProxyHosts=",
          "-DsocksProxyHost=127.0.0.1",
          "-DsocksProxyPort=" + port,
          "-Djava.net.useSystemProxies=true");

      assertThat(server.awaitParked(1, process)).isTrue();
      assertThat(server.await("/error", 1).text()).contains("as asked");
      assertThat(proxy.connectionCount()).isZero();
    }
  }

  @Test
  void writesNothingToDiskAndNeedsNoNativeAccess(@TempDir Path working, @TempDir Path temporary)
      throws Exception {
    assertThat(working.toFile().setWritable(false)).isTrue();

    start(
        working,
        Map.of("_LAMBDA_TELEMETRY_LOG_FD", "2"),
        List.of(Event.of(1, "fine"), Event.of(2, "fail")),
        "-Djava.io.tmpdir=" + temporary,
        "--illegal-native-access=deny");

    assertThat(server.awaitParked(1, process)).isTrue();
    assertThat(working).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void keepsStandardErrorCleanOfWarnings() throws Exception {
    start(
        List.of(Event.of(1, "fine"), Event.of(2, "fail")),
        "--illegal-native-access=deny",
        "--sun-misc-unsafe-memory-access=deny");

    assertThat(server.awaitParked(1, process)).isTrue();
    assertThat(process.errors()).isEmpty();
  }

  @Test
  void finishesTheInvocationAndClosesTheFunctionAfterSigterm() throws Exception {
    start(List.of(Event.of(1, "await the end"), Event.of(2, "never")));
    process.awaitOutput("waiting");

    process.signal("TERM");

    assertThat(process.exitStatus()).isEqualTo(SIGTERM_STATUS);
    assertThat(server.await("/response", 1).text()).isEqualTo("await the end");
    assertThat(server.exchanges()).filteredOn(e -> e.is("GET", "/invocation/next")).hasSize(1);
    assertThat(process.output()).containsSubsequence("waiting", "closed");
  }

  @Test
  void closesTheFunctionAfterSigtermBetweenEvents() throws Exception {
    start(List.of(Event.of(1, "fine")));
    assertThat(server.awaitParked(1, process)).isTrue();

    process.signal("TERM");

    assertThat(process.exitStatus()).isEqualTo(SIGTERM_STATUS);
    assertThat(process.output()).contains("closed");
  }

  @Test
  void registersAnExtensionSoThatLambdaSendsSigterm() throws Exception {
    start(List.of(Event.of(1, "fine")));
    assertThat(server.awaitParked(1, process)).isTrue();

    var wait = server.await("/extension/event/next", 1);

    var register = server.exchanges().get(0);
    assertThat(register.is("POST", "/extension/register")).isTrue();
    assertThat(register.text()).isEqualTo("{\"events\":[]}");
    assertThat(wait.header("Lambda-Extension-Identifier"))
        .containsExactly(RecordingServer.EXTENSION);
  }

  @Test
  void reportsOutOfMemoryAndExits() throws Exception {
    start(List.of(Event.of(1, "use all memory"), Event.of(2, "never")), "-Xmx32m");

    assertThat(process.exitStatus()).isEqualTo(FAILED_STATUS);
    var error = server.await("/error", 1);
    assertThat(error.header("Lambda-Runtime-Function-Error-Type"))
        .containsExactly("Runtime.OutOfMemory");
    assertThat(error.text()).contains("OutOfMemory");
    assertThat(server.exchanges()).filteredOn(e -> e.is("GET", "/invocation/next")).hasSize(1);
  }

  @Test
  void reportsAClassThatCannotBeInitializedAndExits() throws Exception {
    start(List.of(Event.of(1, "use a broken class"), Event.of(2, "never")));

    assertThat(process.exitStatus()).isEqualTo(FAILED_STATUS);
    assertThat(server.await("/error", 1).text())
        .contains("\"errorType\":\"java.lang.ExceptionInInitializerError\"")
        .contains("Caused by: java.lang.NumberFormatException");
    assertThat(server.exchanges()).filteredOn(e -> e.is("GET", "/invocation/next")).hasSize(1);
  }

  @Test
  void exitsWithOneClearLineWhenTheServerIsGone() throws Exception {
    start(List.of(Event.of(1, "fine")));
    assertThat(server.awaitParked(1, process)).isTrue();

    server.close();

    assertThat(process.exitStatus()).isEqualTo(FAILED_STATUS);
    assertThat(process.output().lines().filter(line -> line.contains(" FATAL ")))
        .singleElement()
        .asString()
        .contains("The connection to the Runtime API at " + server.endpoint())
        .endsWith("The process exits, and Lambda replaces it.");
    assertThat(process.output()).doesNotContain("\tat ");
    assertThat(process.errors()).isEmpty();
  }

  private void start(List<Event> events, String... options) throws IOException {
    start(Path.of("target"), Map.of(), events, options);
  }

  private void start(
      Path directory, Map<String, String> variables, List<Event> events, String... options)
      throws IOException {
    server = RecordingServer.start(events);
    var environment = RuntimeProcess.environment(server.endpoint(), "unused");
    // Lambda's own time is too short for a busy build machine.
    environment.put("LANNER_SHUTDOWN_MILLIS", "60000");
    environment.putAll(variables);
    var arguments = new ArrayList<>(List.of(options));
    arguments.add("-cp");
    arguments.add(
        RuntimeProcess.classPath(
            HostedFunction.class, LambdaRuntime.class, Context.class, Core.class));
    arguments.add(HostedFunction.class.getName());
    process = RuntimeProcess.start(environment, arguments, directory);
  }
}
