package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RestoreResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A packaged function from its init phase to its invocations, as Lambda runs it under SnapStart.
/// Only the snapshot itself is not taken: the process waits where a copy of it would go on.
final class SnapStartProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final RuntimeApiServer api =
      RuntimeApiServer.start(Options.strict().withSnapStart().withListener(_ -> {}));
  private final Path folder;
  private final Process process;

  /// @param command what starts the runtime
  /// @param folder for what it prints, and for the log of its classes
  SnapStartProcess(
      List<String> command, Path task, Path folder, String handler, Map<String, String> further)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    var builder =
        new ProcessBuilder(command)
            .directory(task.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printedFile().toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", "/usr/bin:/bin",
                "TZ", ":UTC",
                "_HANDLER", handler,
                "LAMBDA_TASK_ROOT", task.toString(),
                "AWS_LAMBDA_RUNTIME_API", api.endpoint(),
                "AWS_LAMBDA_FUNCTION_NAME", "function",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_REGION", "us-east-1",
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classesFile()));
    builder.environment().putAll(further);
    this.process = builder.start();
    var _ = process.onExit().thenRun(() -> api.runtimeExited("the process ended"));
  }

  /// Waits until the runtime asks for the restore.
  void awaitSnapshot() throws Exception {
    assertThat(api.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .describedAs(() -> String.join("\n", printed()))
        .isEqualTo(new InitResult.Ready());
  }

  void restore() throws Exception {
    assertThat(api.restore().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .describedAs(() -> String.join("\n", printed()))
        .isEqualTo(new RestoreResult.Restored());
  }

  String answer(String event) throws Exception {
    Answer answer = api.invoke(Event.json(event)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(answer)
        .describedAs(() -> String.join("\n", printed()))
        .isInstanceOf(Answer.Response.class);
    return new String(((Answer.Response) answer).payload().bytes(), UTF_8);
  }

  /// The names of all classes that were loaded so far.
  List<String> classes() throws IOException {
    try (Stream<String> lines = Files.lines(classesFile())) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.replaceFirst("^.*\\] (\\S+) source:.*$", "$1"))
          .toList();
    }
  }

  List<String> printed() {
    try {
      return Files.readAllLines(printedFile());
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  /// What the process has spent so far.
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private Path printedFile() {
    return folder.resolve("printed");
  }

  private Path classesFile() {
    return folder.resolve("classes");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
    api.close();
  }
}
