package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Starts candidates and makes sure that none outlives the benchmark, however that ends.
final class Processes {
  private static final int LAST_LINES = 20;
  private static final String TASK_ROOT = "LAMBDA_TASK_ROOT";

  private final Path work;
  private final List<String> jvmFlags;
  private final Map<String, String> environment;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// @param work where the processes run and write their logs
  /// @param environment beside what Lambda sets
  Processes(Path work, List<String> jvmFlags, Map<String, String> environment) {
    this.work = work;
    this.jvmFlags = List.copyOf(jvmFlags);
    this.environment = Map.copyOf(environment);
  }

  /// A process that is ready to be started, with the flags of all.
  ///
  /// @param flags of the JVM, after those of all processes
  ProcessBuilder prepare(Candidate candidate, List<String> flags, String runtimeApi) {
    var all = new ArrayList<>(jvmFlags);
    all.addAll(flags);
    return prepareWithFlags(candidate, all, runtimeApi);
  }

  /// A process that is ready to be started: a main class on the JDK of this one, a bootstrap as
  /// Lambda starts it.
  ///
  /// @param flags of the JVM, and no others
  ProcessBuilder prepareWithFlags(Candidate candidate, List<String> flags, String runtimeApi) {
    ProcessBuilder builder =
        new ProcessBuilder().redirectErrorStream(true).redirectOutput(log().toFile());
    // Nothing else: a JAVA_TOOL_OPTIONS of the user would be in every figure.
    builder.environment().clear();
    builder.environment().putAll(environment(candidate, runtimeApi));
    switch (candidate.program()) {
      case Program.MainClass main -> {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(flags);
        command.addAll(List.of("-cp", main.classPathArgument(), main.name(), candidate.handler()));
        builder.command(command).directory(work.toFile());
        builder.environment().put(TASK_ROOT, work.toString());
      }
      case Program.Bootstrap bootstrap -> {
        builder.command(bootstrap.file().toString()).directory(bootstrap.task().toFile());
        builder.environment().put(TASK_ROOT, bootstrap.task().toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", flags));
      }
    }
    builder.environment().putAll(environment);
    return builder;
  }

  /// The path of a program of the JDK.
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  Process start(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      running.add(process);
      if (closed) {
        kill(process);
        throw new BenchmarkException("The benchmark was stopped.");
      }
      return process;
    } catch (IOException e) {
      throw new BenchmarkException("A process cannot be started: " + e.getMessage(), e);
    }
  }

  /// Kills the process, if it still runs, and waits for its end.
  void kill(Process process) {
    process.destroyForcibly();
    process.onExit().join();
    running.remove(process);
  }

  /// Kills whatever still runs and lets nothing start any more.
  void close() {
    closed = true;
    running.forEach(this::kill);
  }

  /// Waits for an exit that was asked for.
  ///
  /// @return the exit status
  /// @throws BenchmarkException when a minute was not enough
  int awaitExit(Process process) {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new BenchmarkException("The process did not exit within a minute. " + lastLines());
      }
      running.remove(process);
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("Interrupted.", e);
    }
  }

  /// What the last process wrote at its end.
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log());
      List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return last.isEmpty() ? "It wrote nothing." : "It wrote:\n  " + String.join("\n  ", last);
    } catch (IOException e) {
      return "What it wrote cannot be read: " + e.getMessage();
    }
  }

  private Path log() {
    return work.resolve("process.log");
  }

  /// What Lambda sets, as far as runtimes read it.
  private Map<String, String> environment(Candidate candidate, String runtimeApi) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
        Map.entry("_HANDLER", candidate.handler()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "items"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/items"),
        Map.entry(
            "AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/20/[$LATEST]0123456789abcdef0123456789abcdef"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
        Map.entry("TZ", "UTC"));
  }
}
