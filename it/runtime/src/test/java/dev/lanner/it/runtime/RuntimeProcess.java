package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Java process as Lambda starts it: its environment and nothing inherited, on the JDK of the
/// build.
final class RuntimeProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Output standardOutput;
  private final Output standardError;

  private RuntimeProcess(Process process) {
    this.process = process;
    this.standardOutput = new Output(process.getInputStream());
    this.standardError = new Output(process.getErrorStream());
  }

  /// The environment that Lambda sets for a function whose Runtime API is there.
  static Map<String, String> environment(String endpoint, String handler) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("AWS_LAMBDA_RUNTIME_API", endpoint);
    variables.put("_HANDLER", handler);
    variables.put("LAMBDA_TASK_ROOT", "/var/task");
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_DEFAULT_REGION", "eu-west-1");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "f");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/f");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/20/[$LATEST]0123456789abcdef");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("TZ", ":UTC");
    return variables;
  }

  /// The jars and folders that hold these classes, as a class path.
  static String classPath(Class<?>... classes) {
    var places = new ArrayList<String>();
    for (var type : classes) {
      try {
        var source = type.getProtectionDomain().getCodeSource().getLocation();
        places.add(Path.of(source.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  /// Starts `java` of this JDK with a small heap and no optimizing compiler, as Lambda does.
  static RuntimeProcess start(Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(environment, arguments, Path.of("target"));
  }

  static RuntimeProcess start(
      Map<String, String> environment, List<String> arguments, Path directory) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+SuppressFatalErrorMessage");
    // A build machine may lack the locale that Lambda has.
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new RuntimeProcess(builder.start());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Sends a signal by its name, such as `STOP`.
  void signal(String name) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
    if (kill.waitFor() != 0) {
      throw new IOException("kill -" + name + " exited with status " + kill.exitValue());
    }
  }

  /// Waits for the end of the process.
  int exitStatus() throws Exception {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("The process goes on. " + standardOutput.soFar());
    }
    return process.exitValue();
  }

  /// All that was written to standard output; ends the process if it has not ended.
  String output() throws InterruptedException {
    close();
    return standardOutput.whole();
  }

  /// All that was written to standard error; ends the process if it has not ended.
  String errors() throws InterruptedException {
    close();
    return standardError.whole();
  }

  /// Waits until standard output holds this text.
  void awaitOutput(String text) throws Exception {
    standardOutput.await(text);
  }

  /// Calls back once the process has ended.
  void onExit(Runnable then) {
    process.onExit().thenRun(then);
  }

  /// Kills the process. Not by `Process.destroyForcibly()`, which also closes the pipes and with
  /// them what nobody has read yet.
  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }

  /// Drains a pipe.
  private static final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread reader;

    Output(InputStream in) {
      reader = Thread.ofPlatform().daemon().start(() -> drain(in));
    }

    private void drain(InputStream in) {
      var buffer = new byte[8192];
      try (in) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          synchronized (this) {
            bytes.write(buffer, 0, count);
            notifyAll();
          }
        }
      } catch (IOException _) {
        // Killed.
      }
    }

    synchronized String soFar() {
      return bytes.toString(UTF_8);
    }

    synchronized void await(String text) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!soFar().contains(text)) {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
          throw new TimeoutException("\"" + text + "\" is not in: " + soFar());
        }
        wait(millis);
      }
    }

    String whole() throws InterruptedException {
      reader.join();
      return soFar();
    }
  }
}
