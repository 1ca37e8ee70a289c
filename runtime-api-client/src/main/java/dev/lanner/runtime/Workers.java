package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Serves many events at once, as Lambda managed instances ask for: so many workers, each with a
/// thread and a connection of its own.
///
/// Here every `next` is a slot of its own. So a worker whose answer was lost on the way, or
/// refused, asks for the next event, where a sequential runtime has to end: the invocations of the
/// others go on. Only a worker that can no longer ask ends the process.
final class Workers {
  private final int count;
  private final ThreadFactory threads;
  private final RuntimeApi first;
  private final Supplier<? extends RuntimeApi> more;
  private final Service service;
  private final InFlight inFlight;
  private final LogSink log;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /// @param first for one of the workers
  /// @param more gives each of the others one of its own
  Workers(
      RuntimeEnvironment environment,
      RuntimeApi first,
      Supplier<? extends RuntimeApi> more,
      Service service,
      InFlight inFlight,
      LogSink log) {
    this.count = environment.maxConcurrency();
    this.threads =
        environment.platformThreads()
            ? Thread.ofPlatform().daemon().name("lanner-worker-", 1).factory()
            : Thread.ofVirtual().name("lanner-worker-", 1).factory();
    this.first = first;
    this.more = more;
    this.service = service;
    this.inFlight = inFlight;
    this.log = log;
  }

  /// Returns after an invocation that left the process unfit for another one.
  ///
  /// @throws RuntimeApiException when the Runtime API cannot be used any more
  void run() throws Throwable {
    for (int i = 0; i < count; i++) {
      var api = i == 0 ? first : more.get();
      threads.newThread(() -> work(api)).start();
    }
    ended.await();
    var thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private void work(RuntimeApi api) {
    try {
      serve(api);
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      ended.countDown();
    }
  }

  private void serve(RuntimeApi api) {
    boolean fit = true;
    while (fit) {
      InvocationLoop.awaitEndIfEnding(inFlight);
      var invocation = api.next();
      SdkTraceId.publish(invocation.traceId());
      try {
        fit = service.serve(api, invocation);
      } catch (RuntimeApiException e) {
        log.log(
            LogLevel.ERROR,
            "The answer to invocation " + invocation.requestId() + " is lost. " + e.getMessage(),
            null);
      }
    }
  }
}
