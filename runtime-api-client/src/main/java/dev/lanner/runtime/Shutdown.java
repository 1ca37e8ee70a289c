package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;

/// Ends a function in good order after SIGTERM: the invocation under way is answered, then the
/// function closes, all within a budget of time.
///
/// Lambda sends SIGTERM only to processes of an environment with an extension; without one, SIGKILL
/// comes unannounced. An internal extension without events is enough, and so it is registered for
/// each function that wants to be closed, and for no other: it costs a call and a thread.
final class Shutdown extends Thread {
  private static final String EXTENSION = "lanner-shutdown";

  private final AutoCloseable function;
  private final InFlight inFlight;
  private final LogSink log;
  private final Duration budget;

  private Shutdown(AutoCloseable function, InFlight inFlight, LogSink log, Duration budget) {
    super("lanner-shutdown");
    this.function = function;
    this.inFlight = inFlight;
    this.log = log;
    this.budget = budget;
  }

  /// Has Lambda announce the end of the process, and the function closed then.
  static void arrange(
      RuntimeApi api,
      AutoCloseable function,
      InFlight inFlight,
      LogSink log,
      RuntimeEnvironment environment) {
    try {
      api.registerExtension(EXTENSION);
    } catch (RuntimeApiException e) {
      log.log(
          LogLevel.WARN,
          "The function may end without being closed, as no extension could be registered. "
              + e.getMessage(),
          null);
    }
    var budget = Duration.ofMillis(environment.shutdownMillis());
    Runtime.getRuntime().addShutdownHook(new Shutdown(function, inFlight, log, budget));
  }

  @Override
  public void run() {
    long end = System.nanoTime() + budget.toNanos();
    if (!inFlight.await(end)) {
      warn("An invocation is still running", "The function was not closed.");
      return;
    }
    var closing = Thread.ofPlatform().daemon().name("lanner-close").start(this::close);
    try {
      if (!closing.join(Duration.ofNanos(end - System.nanoTime()))) {
        warn("close() is still running", "The process ends without it.");
      }
    } catch (InterruptedException _) {
      // Nobody has a reason to, and the process ends anyway.
    }
  }

  private void close() {
    try {
      function.close();
    } catch (Throwable e) {
      log.log(LogLevel.ERROR, "The function failed to close.", e);
    }
  }

  private void warn(String what, String consequence) {
    log.log(
        LogLevel.WARN,
        what
            + " "
            + budget.toMillis()
            + " ms after SIGTERM. "
            + consequence
            + " LANNER_SHUTDOWN_MILLIS changes the time, but Lambda kills the process after its"
            + " own.",
        null);
  }
}
