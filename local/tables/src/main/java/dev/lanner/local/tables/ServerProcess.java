package dev.lanner.local.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The process in which DynamoDB Local runs, see [ServerMain].
final class ServerProcess {
  static final String VERSION = "3.3.1";

  private static final int SHOWN_LINES = 20;
  private static final long EXIT_MILLIS = 3_000;

  private final Process process;
  private final int port;
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final Deque<String> lastLines = new ArrayDeque<>();

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static ServerProcess start(String classPath, Options options) {
    int port = freePort(options.port());
    try {
      var builder =
          new ProcessBuilder(command(classPath, port, options.dataFolder()))
              .directory(options.cacheFolder().toFile())
              .redirectErrorStream(true);
      var environment = builder.environment();
      environment.put("DDB_LOCAL_TELEMETRY", "0");
      // A local database has no use for the user's keys, nor for options meant for this JVM.
      environment.keySet().removeIf(name -> name.startsWith("AWS_"));
      environment.remove("JAVA_TOOL_OPTIONS");
      environment.remove("JDK_JAVA_OPTIONS");
      var server = new ServerProcess(builder.start(), port);
      Thread.ofPlatform().daemon().name("local-tables-output").start(server::readOutput);
      return server;
    } catch (IOException e) {
      throw new LocalTablesException(
          "DynamoDB Local does not start: %s.".formatted(e.getMessage()), e);
    }
  }

  /// DynamoDB Local cannot choose a port itself. Another program may take this one before it does,
  /// in which case the start fails with its words.
  private static int freePort(int wanted) {
    try (var socket = new ServerSocket(wanted)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LocalTablesException(
          "Port %d cannot be used: %s. End the program that has it, or give another port, or 0 for"
                  .formatted(wanted, e.getMessage())
              + " one that is free.",
          e);
    }
  }

  private static List<String> command(String classPath, int port, @Nullable Path folder)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It loads SQLite as a native library.
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xms32m",
                "-Xmx256m",
                "-cp",
                ownClasses() + System.getProperty("path.separator") + classPath,
                ServerMain.class.getName(),
                "-port",
                Integer.toString(port),
                "-disableTelemetry",
                // The same tables for whatever credentials and region a client has.
                "-sharedDb"));
    if (folder == null) {
      command.add("-inMemory");
    } else {
      Files.createDirectories(folder);
      command.addAll(List.of("-dbPath", folder.toString()));
    }
    return command;
  }

  private static String ownClasses() {
    try {
      var source = ServerMain.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /// Waits until the server listens.
  ///
  /// @throws LocalTablesException when it ends instead, or takes longer than this
  URI awaitEndpoint(Duration most) {
    try {
      listening.get(most.toMillis(), TimeUnit.MILLISECONDS);
      return URI.create("http://127.0.0.1:" + port);
    } catch (ExecutionException e) {
      throw new LocalTablesException(
          "DynamoDB Local did not start. It printed last:%n%s".formatted(printed()), e);
    } catch (TimeoutException e) {
      throw new LocalTablesException(
          "DynamoDB Local did not start within %s. It printed last:%n%s".formatted(most, printed()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalTablesException("Interrupted while DynamoDB Local was starting.", e);
    }
  }

  /// Ends the process and waits for its end. It gets the time to clear up, which is short.
  void end() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (IOException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(ServerMain.LISTENING)) {
          listening.complete(null);
        }
        remember(line);
      }
    } catch (IOException _) {
      // The process has ended.
    }
    listening.completeExceptionally(new IOException("The process has ended."));
  }

  private void remember(String line) {
    synchronized (lastLines) {
      lastLines.add(line);
      if (lastLines.size() > SHOWN_LINES) {
        lastLines.remove();
      }
    }
  }

  private String printed() {
    synchronized (lastLines) {
      return String.join(System.lineSeparator(), lastLines);
    }
  }
}
