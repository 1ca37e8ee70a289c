package dev.lanner.local.tables;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The Maven of the user's machine, run as a child process with the user's settings.
final class Maven {
  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final int SHOWN_LINES = 20;

  private final Path command;

  Maven(Path command) {
    this.command = command;
  }

  /// Looks for Maven where it usually is.
  ///
  /// @throws LocalTablesException when there is none
  static Maven find(Map<String, String> environment, @Nullable String mavenHome, Path folder) {
    for (var candidate : candidates(environment, mavenHome, folder)) {
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return new Maven(candidate);
      }
    }
    throw new LocalTablesException(
        "Found no Maven, which fetches DynamoDB Local: neither in the system property maven.home or"
            + " the environment variable MAVEN_HOME, nor as mvnw in "
            + folder
            + " or a folder above it, nor as mvn on the path. Install Maven or set MAVEN_HOME.");
  }

  private static List<Path> candidates(
      Map<String, String> environment, @Nullable String mavenHome, Path folder) {
    var candidates = new ArrayList<Path>();
    var script = WINDOWS ? "mvn.cmd" : "mvn";
    if (mavenHome != null) {
      candidates.add(Path.of(mavenHome, "bin", script));
    }
    var home = environment.getOrDefault("MAVEN_HOME", "");
    if (!home.isEmpty()) {
      candidates.add(Path.of(home, "bin", script));
    }
    for (@Nullable Path each = folder; each != null; each = each.getParent()) {
      candidates.add(each.resolve(WINDOWS ? "mvnw.cmd" : "mvnw"));
    }
    for (var each : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!each.isEmpty()) {
        candidates.add(Path.of(each, script));
      }
    }
    return candidates;
  }

  Path command() {
    return command;
  }

  /// Runs Maven in this folder, on the JDK of this JVM, and waits for it.
  ///
  /// @return `null` when it succeeded, else the last lines that it printed
  /// @throws LocalTablesException when it does not start, or takes longer than this
  @Nullable String run(Path folder, List<String> arguments, Duration most) throws IOException {
    var output = Files.createTempFile(folder, "maven", ".log");
    try {
      var process = start(folder, arguments, output);
      try {
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new LocalTablesException(
              "%s did not end within %s while it fetched DynamoDB Local. It printed last:%n%s"
                  .formatted(command, most, lastLines(output)));
        }
        return process.exitValue() == 0 ? null : lastLines(output);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalTablesException("Interrupted while Maven fetched DynamoDB Local.", e);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private Process start(Path folder, List<String> arguments, Path output) throws IOException {
    var line = new ArrayList<>(List.of(command.toString(), "--batch-mode"));
    line.addAll(arguments);
    var builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // A debugger that waits for this build must not wait for the other one as well.
    builder.environment().remove("MAVEN_DEBUG_OPTS");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new LocalTablesException(
          "%s does not start: %s. Install Maven or set MAVEN_HOME."
              .formatted(command, e.getMessage()),
          e);
    }
  }

  private static String lastLines(Path output) throws IOException {
    var lines = Files.readAllLines(output);
    return String.join(
        System.lineSeparator(),
        lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }
}
