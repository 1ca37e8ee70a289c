package dev.lanner.benchmarks.harness;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Answers calls of `next` as fast as they come, on as many connections as the process opens, and
/// counts the responses.
///
/// The first event is held back until all workers of the process wait for one. A process that does
/// not have so many is not measured: its figures would be those of another concurrency.
final class ThroughputScript implements FigureScript {
  private static final long GATHERING_SECONDS = 3;
  private static final double MICROS = 1e3;
  private static final double SECONDS = 1e9;

  private final Exchange exchange;
  private final EventResponse event;
  private final CpuClock clock;
  private final int uncounted;
  private final int counted;
  private final CountDownLatch missingWorkers;
  private final Set<String> inFlight = new HashSet<>();
  private final CompletableFuture<Measurement> done = new CompletableFuture<>();
  private final CompletableFuture<Long> pid = new CompletableFuture<>();

  private int delivered;
  private int answered;
  private long startNanos;
  private long startCpuNanos;

  /// @param concurrency invocations at once
  /// @param warmup responses that do not count
  /// @param counted responses that do
  ThroughputScript(
      Exchange exchange,
      int concurrency,
      int warmup,
      int counted,
      Instant deadline,
      CpuClock clock) {
    this.exchange = exchange;
    this.event = new EventResponse(exchange.event(), deadline);
    this.missingWorkers = new CountDownLatch(concurrency);
    this.uncounted = warmup;
    this.counted = counted;
    this.clock = clock;
  }

  @Override
  public void starting() {}

  @Override
  public void started(long processId) {
    pid.complete(processId);
  }

  /// The figures; none when the process does not have as many workers.
  @Override
  public CompletableFuture<Measurement> done() {
    return done;
  }

  @Override
  public @Nullable ByteBuffer next() {
    if (!gathered()) {
      done.complete(new Measurement());
    }
    synchronized (this) {
      if (done.isDone()) {
        return null;
      }
      inFlight.add(EventResponse.requestId(delivered));
      return event.copy(delivered++);
    }
  }

  private boolean gathered() {
    missingWorkers.countDown();
    try {
      return missingWorkers.await(GATHERING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the threads of the server.", e);
    }
  }

  @Override
  public void responded(String requestId, byte[] body, int length) {
    boolean echoed = exchange.looksRight(Kind.ECHO, body, length);
    synchronized (this) {
      if (!inFlight.remove(requestId) || !echoed) {
        failed(new BenchmarkException("The response to " + requestId + " is wrong."));
      }
      answered++;
      if (answered == uncounted) {
        startCpuNanos = clock.nanos(pid.join());
        startNanos = System.nanoTime();
      } else if (answered == uncounted + counted) {
        long nanos = System.nanoTime() - startNanos;
        long cpuNanos = clock.nanos(pid.join()) - startCpuNanos;
        var measurement = new Measurement();
        measurement.put(Metric.INVOCATIONS_PER_SECOND, counted * SECONDS / nanos);
        measurement.put(Metric.WARM_CPU_MICROS, cpuNanos / MICROS / counted);
        measurement.put(Metric.PEAK_MEGABYTES, Memory.of(pid.join()).peakMegabytes());
        done.complete(measurement);
      }
    }
  }

  /// The server sleeps on its sockets: with many connections, threads that poll would leave the
  /// process no processor.
  @Override
  public boolean isWarm() {
    return false;
  }

  @Override
  public void failed(RuntimeException reason) {
    done.completeExceptionally(reason);
  }
}
