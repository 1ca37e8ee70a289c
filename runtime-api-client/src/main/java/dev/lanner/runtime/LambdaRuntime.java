package dev.lanner.runtime;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Runs a function in an execution environment: the init phase, then one invocation after the
/// other.
public final class LambdaRuntime {

  /// The status a process exits with when it cannot go on. Lambda replaces it.
  private static final int FAILED = 1;

  private LambdaRuntime() {}

  /// What `main` calls. Uses the environment, clock and standard output of this process, and never
  /// returns: the process exits with status 1 when initialization fails or the Runtime API cannot
  /// be used. Outside of Lambda it says on standard error how to run locally.
  public static void run(Initializer initializer) {
    var environment = RuntimeEnvironment.ofProcess();
    HttpRuntimeApi api;
    try {
      api = new HttpRuntimeApi(environment.runtimeApi());
    } catch (RuntimeApiException e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
      return;
    }
    System.exit(run(environment, api, LogSink.standard(), InstantSource.system(), initializer));
  }

  /// Runs a function against any Runtime API, for tests and local runs.
  ///
  /// @return the status that the process should exit with, once it cannot go on
  public static int run(
      RuntimeEnvironment environment,
      RuntimeApi api,
      LogSink log,
      InstantSource clock,
      Initializer initializer) {
    try {
      var handler = initialize(environment, api, log, initializer);
      if (handler != null) {
        new InvocationLoop(api, handler, environment, clock, log).run();
      }
    } catch (RuntimeApiException e) {
      log.log(LogLevel.FATAL, e.getMessage() + " The process exits, and Lambda replaces it.", null);
    } catch (Throwable e) {
      log.log(LogLevel.FATAL, "The runtime failed. The process exits, and Lambda replaces it.", e);
    }
    return FAILED;
  }

  /// The handler, or `null` when the init phase failed, which has then been logged and reported.
  private static @Nullable Handler initialize(
      RuntimeEnvironment environment, RuntimeApi api, LogSink log, Initializer initializer) {
    try {
      return requireNonNull(
          initializer.initialize(environment),
          "The initializer returned null instead of a handler.");
    } catch (Throwable thrown) {
      log.log(LogLevel.FATAL, "The function could not be initialized.", thrown);
      api.failInit(ErrorReport.of(thrown));
      return null;
    }
  }
}
