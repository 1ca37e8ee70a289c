package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.anEnvironment;

import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// What Lambda starts as a process, on a thread of the test: the real loop over real sockets. It
/// asks again without pauses when a connection breaks.
final class FunctionProcess implements AutoCloseable {
  private static final int[] NO_PAUSES = new int[4];

  private final List<HttpRuntimeApi> apis = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  private FunctionProcess() {}

  /// Starts one.
  ///
  /// @param concurrency as `AWS_LAMBDA_MAX_CONCURRENCY`; 0 for one event after the other
  static FunctionProcess start(
      RuntimeApiServer server, int concurrency, Initializer initializer, OutputStream written) {
    var environment =
        anEnvironment(
            "AWS_LAMBDA_MAX_CONCURRENCY", concurrency == 0 ? "" : Integer.toString(concurrency));
    var log = new LogSink(environment, Fixtures.CLOCK, written);
    var process = new FunctionProcess();
    var authority = server.endpoint();
    Thread.ofPlatform()
        .daemon()
        .name("function")
        .start(() ->
            process.status.complete(
                LambdaRuntime.run(
                    environment,
                    () -> process.connect(authority, log),
                    log,
                    Fixtures.CLOCK,
                    initializer)));
    return process;
  }

  private RuntimeApi connect(String authority, LogSink log) {
    var api = new HttpRuntimeApi(authority, InstantSource.system(), log, NO_PAUSES);
    apis.add(api);
    return api;
  }

  /// The status it exits with; it does so at the latest when its server is closed.
  CompletableFuture<Integer> status() {
    return status;
  }

  /// What the end of a process does to its connections. Call it when the status is there.
  @Override
  public void close() {
    apis.forEach(HttpRuntimeApi::close);
  }
}
