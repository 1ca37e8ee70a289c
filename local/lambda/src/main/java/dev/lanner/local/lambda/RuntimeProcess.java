package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import dev.lanner.local.runtimeapi.Streamed;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One process of the function, from `bootstrap` to its end, and the Runtime API that it polls.
final class RuntimeProcess {
  private static final long OUTPUT_POLL_MILLIS = 5;
  private static final int LAST_OUTPUT_TRIES = 20;
  private static final long DEATH_MILLIS = 900;

  private final RuntimeApiServer api;
  private final Process process;
  private final ProcessTree tree;
  private final ProcessOutput output;
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  private RuntimeProcess(RuntimeApiServer api, Process process, Log log) {
    this.api = api;
    this.process = process;
    this.tree = new ProcessTree(process.toHandle());
    this.output = new ProcessOutput(process.getInputStream(), log);
  }

  /// @throws IOException when the operating system does not start the bootstrap
  static RuntimeProcess start(Function function, String logStream, Log log) throws IOException {
    var api = RuntimeApiServer.start(sentence -> log.line("Runtime API: " + sentence));
    try {
      var bootstrap = FunctionFolder.bootstrap(function.folder()).toString();
      var builder =
          new ProcessBuilder(bootstrap)
              .directory(function.folder().toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true);
      builder.environment().clear();
      builder
          .environment()
          .putAll(
              EnvironmentVariables.of(
                  function, System.getProperty("java.home"), api.endpoint(), logStream));
      var process = new RuntimeProcess(api, builder.start(), log);
      Thread.ofVirtual().name("process-watch").start(process::watch);
      return process;
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  /// How the init phase ends; never fails.
  CompletableFuture<InitResult> ready() {
    return api.ready();
  }

  /// Hands over an event; never fails. [Answer.Lost] carries what [#ended] carries.
  CompletableFuture<Answer> invoke(Event event) {
    return api.invoke(event);
  }

  /// Hands over an event whose response is read while it comes; never fails.
  Streamed invokeStreaming(Event event) {
    return api.invokeStreaming(event);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Completes when the process has ended and all its output is passed on, with a few words on how
  /// it ended, such as `exit status 3`.
  CompletableFuture<String> ended() {
    return ended;
  }

  /// Passes on all that the process has printed by now.
  void passOnOutput() {
    try {
      output.passOnAll();
    } catch (IOException _) {
      // The process is ending; its watcher passes on the rest.
    }
  }

  Set<ProcessHandle> processes() {
    return tree.look();
  }

  OptionalLong maxMemoryBytes() {
    return tree.maxMemoryBytes();
  }

  /// Ends the process and all that it started, without waiting for their deaths.
  void kill() {
    tree.kill();
  }

  /// Waits until the process has ended, for the moment that this takes after a kill.
  ///
  /// @return whether it has
  boolean awaitEnd(Duration most) {
    try {
      ended.copy().completeOnTimeout("", most.toMillis(), TimeUnit.MILLISECONDS).join();
      return ended.isDone();
    } finally {
      if (ended.isDone()) {
        api.close();
      }
    }
  }

  /// Kills and waits.
  void end() {
    kill();
    var _ = awaitEnd(Duration.ofMillis(DEATH_MILLIS));
  }

  private void watch() {
    try {
      while (!process.waitFor(OUTPUT_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        output.passOn();
      }
      passOnLastOutput();
    } catch (IOException | InterruptedException _) {
      // Nothing interrupts this thread, and a pipe whose end is lost has nothing more to say.
      process.destroyForcibly();
    } finally {
      var words = words(process);
      tree.kill();
      api.runtimeExited(words);
      ended.complete(words);
    }
  }

  /// When a process ends, the JDK swaps the pipe for a buffer with the rest of it. Somebody who
  /// reads at that very moment finds the stream closed, and finds the rest when he tries again.
  private void passOnLastOutput() throws InterruptedException {
    for (int i = 0; i < LAST_OUTPUT_TRIES; i++) {
      try {
        output.passOnAll();
        return;
      } catch (IOException _) {
        Thread.sleep(1);
      }
    }
  }

  private static String words(Process process) {
    if (process.isAlive()) {
      return "killed";
    }
    int status = process.exitValue();
    return switch (status) {
      case 0 -> "exit status 0";
      // The JDK adds 128 to the number of the signal.
      case 128 + 9 -> "signal: killed";
      case 128 + 15 -> "signal: terminated";
      default -> "exit status " + status;
    };
  }
}
