package dev.lanner.runtime;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs a function in an execution environment: the init phase, then invocations, one after the
/// other or, on Lambda managed instances, many at once.
///
/// A handler that is {@link AutoCloseable} is closed when Lambda ends the environment, after the
/// invocations under way have their answers. For that an internal extension is registered, which
/// makes Lambda send SIGTERM.
public final class LambdaRuntime {

  /// The status a process exits with when it cannot go on. Lambda replaces it.
  private static final int FAILED = 1;

  private LambdaRuntime() {}

  /// What `main` calls. Uses the environment, clock and standard output of this process, and never
  /// returns: the process exits with status 1 when initialization fails, when the Runtime API
  /// cannot be used, and after errors that only a new process repairs, and with status 64 when a
  /// hook around a SnapStart snapshot fails. Outside of Lambda it says on standard error how to run
  /// locally.
  public static void run(Initializer initializer) {
    var environment = RuntimeEnvironment.ofProcess();
    Connections connections;
    try {
      connections = new Connections(environment.runtimeApi());
    } catch (RuntimeApiException e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
      return;
    }
    var log = LogSink.standard();
    log.takePrints();
    int status = FAILED;
    try {
      status = run(environment, connections, log, InstantSource.system(), initializer);
      System.out.flush();
      System.err.flush();
    } finally {
      // Also when there is no memory left to say why: a thread of the function must not keep the
      // process.
      System.exit(status);
    }
  }

  private static final class Connections implements Supplier<RuntimeApi> {
    private final String authority;

    Connections(String authority) {
      this.authority = authority;
    }

    @Override
    public RuntimeApi get() {
      return new HttpRuntimeApi(authority);
    }
  }

  /// Runs a function against any Runtime API, for tests and local runs.
  ///
  /// @param apis gives one for each worker: a single one, unless the environment asks for more
  /// @return the status that the process should exit with, once it cannot go on
  public static int run(
      RuntimeEnvironment environment,
      Supplier<? extends RuntimeApi> apis,
      LogSink log,
      InstantSource clock,
      Initializer initializer) {
    try {
      boolean isSnapStart = SnapStart.INITIALIZATION_TYPE.equals(environment.initializationType());
      if (isSnapStart) {
        SnapStart.prepare();
      }
      var api = apis.get();
      var handler = initialize(environment, api, log, initializer);
      if (handler == null) {
        return FAILED;
      }
      var inFlight = new InFlight();
      if (handler instanceof AutoCloseable closeable) {
        Shutdown.arrange(api, closeable, inFlight, log, environment);
      }
      if (isSnapStart && !SnapStart.snapshot(api, log, clock)) {
        return SnapStart.HOOK_FAILED;
      }
      serve(environment, api, apis, log, clock, handler, inFlight);
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
      api.failInit(ErrorReport.ofInit(thrown));
      return null;
    }
  }

  /// Returns after an invocation that left the process unfit for another one.
  private static void serve(
      RuntimeEnvironment environment,
      RuntimeApi api,
      Supplier<? extends RuntimeApi> apis,
      LogSink log,
      InstantSource clock,
      Handler handler,
      InFlight inFlight)
      throws Throwable {
    if (environment.maxConcurrency() == 0) {
      var service = new Service(handler, environment, clock, log, inFlight, null);
      new InvocationLoop(api, service, inFlight).run();
    } else {
      var deadlines = Deadlines.start(clock);
      var service = new Service(handler, environment, clock, log, inFlight, deadlines);
      new Workers(environment, api, apis, service, inFlight, log).run();
    }
  }
}
