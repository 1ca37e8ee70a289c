package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A packaged function at work: its bootstrap as a process with the environment that Lambda gives
/// it and nothing of the build's own, and the Runtime API that it polls.
final class FunctionProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RuntimeApiServer api;
  private final Process process;
  private final Path output;

  private FunctionProcess(RuntimeApiServer api, Process process, Path output) {
    this.api = api;
    this.process = process;
    this.output = output;
    var _ = process.onExit().thenRun(() -> api.runtimeExited("the process ended"));
  }

  /// @param bootstrap in the function or its layer
  /// @param task `/var/task`
  /// @param further environment variables besides Lambda's own
  /// @param output file for what the process prints
  static FunctionProcess start(
      Path bootstrap, Path task, String handler, Map<String, String> further, Path output)
      throws IOException {
    var violations = new ArrayList<String>();
    RuntimeApiServer api = RuntimeApiServer.start(violations::add);
    try {
      var builder =
          new ProcessBuilder(bootstrap.toString())
              .directory(task.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment(api.endpoint(), task, handler));
      builder.environment().putAll(further);
      return new FunctionProcess(api, builder.start(), output);
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  private static Map<String, String> environment(String endpoint, Path task, String handler) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin");
    variables.put("TZ", ":UTC");
    variables.put("_HANDLER", handler);
    variables.put("LAMBDA_TASK_ROOT", task.toString());
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_LAMBDA_RUNTIME_API", endpoint);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "function");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/function");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]0");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    return variables;
  }

  /// Waits for the end of the init phase.
  ///
  /// @return whether the function asked for its first event
  boolean isReady() {
    return api.ready()
            .completeOnTimeout(
                new InitResult.Lost("it took too long"), PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join()
        instanceof InitResult.Ready;
  }

  /// Hands over an event and waits for the answer.
  Answer invoke(Event event) {
    CompletableFuture<Answer> answer = api.invoke(event);
    return answer
        .completeOnTimeout(
            new Answer.Lost("it took too long"), PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /// Asks the process to end, as Lambda does, and waits until it has.
  ///
  /// @return the exit status
  /// @throws IOException when it goes on
  int end(Duration most) throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("The function did not end within %d s.".formatted(most.toSeconds()));
    }
    return process.exitValue();
  }

  /// What the process has printed so far.
  List<String> output() throws IOException {
    return Files.readAllLines(output);
  }

  /// Kills the process, if it is still there.
  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
