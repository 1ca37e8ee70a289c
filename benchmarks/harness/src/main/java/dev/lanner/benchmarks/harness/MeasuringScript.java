package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Sends two kinds of events by turns and takes the times.
///
/// ```
/// start ──► next ──► event 0 ──► response ──► next ──► event 1 ──► response … warm-up … counted invocations ──► next
///   0       init                 first                             both
/// ```
///
/// Wall times start just before the process is started. A response counts from just before its
/// event is written to just after its last byte was read, a cycle on to the arrival of the call of
/// `next` that follows. CPU time and memory of the process are read while it waits for our answer.
final class MeasuringScript implements Script {
  /// The first event of each kind.
  private static final int COLD = 2;

  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;
  private static final double MEGABYTE_IN_KILOBYTES = 1024;

  private final Kind kind;
  private final List<Exchange> exchanges;
  private final EventResponse[] events;
  private final CpuClock clock;
  private final int uncounted;
  private final int total;
  private final long[] responseNanos;
  private final long[] cycleNanos;
  private final Measurement measurement = new Measurement();
  private final CompletableFuture<Measurement> done = new CompletableFuture<>();
  private final CompletableFuture<Long> pid = new CompletableFuture<>();

  private volatile long startNanos;
  private int delivered;
  private long sentNanos;
  private long countedCpuStart;

  MeasuringScript(
      Kind kind, List<Exchange> exchanges, int warmup, int warm, Instant deadline, CpuClock clock) {
    this.kind = kind;
    this.exchanges = List.copyOf(exchanges);
    this.clock = clock;
    events = new EventResponse[exchanges.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = new EventResponse(exchanges.get(i).event(), deadline);
    }
    uncounted = COLD + warmup;
    total = uncounted + warm;
    responseNanos = new long[warm];
    cycleNanos = new long[warm];
  }

  /// To be called right before the process is started.
  void starting() {
    startNanos = System.nanoTime();
  }

  /// To be called right after it was started.
  void started(long processId) {
    pid.complete(processId);
  }

  CompletableFuture<Measurement> done() {
    return done;
  }

  @Override
  public synchronized byte @Nullable [] next() {
    long now = System.nanoTime();
    if (delivered == 0) {
      measurement.put(Metric.INIT_MILLIS, (now - startNanos) / MILLIS);
      measurement.put(Metric.INIT_CPU_MILLIS, cpuNanos() / MILLIS);
    } else if (delivered > uncounted) {
      cycleNanos[delivered - uncounted - 1] = now - sentNanos;
    }
    if (delivered == uncounted) {
      countedCpuStart = cpuNanos();
    }
    if (delivered == total) {
      finish();
      return null;
    }
    byte[] event = events[delivered % events.length].numbered(delivered);
    delivered++;
    sentNanos = System.nanoTime();
    return event;
  }

  @Override
  public synchronized void responded(String requestId, byte[] body, int length) {
    long now = System.nanoTime();
    int number = delivered - 1;
    if (number == 0) {
      measurement.put(Metric.FIRST_MILLIS, (now - startNanos) / MILLIS);
      measurement.put(Metric.FIRST_CPU_MILLIS, cpuNanos() / MILLIS);
      long resident = Memory.of(pid.join()).residentKilobytes();
      measurement.put(Metric.RESIDENT_MEGABYTES, resident / MEGABYTE_IN_KILOBYTES);
    } else if (number == 1) {
      measurement.put(Metric.BOTH_CPU_MILLIS, cpuNanos() / MILLIS);
    } else if (number >= uncounted) {
      responseNanos[number - uncounted] = now - sentNanos;
    }
    Exchange exchange = exchanges.get(number % exchanges.size());
    if (!exchange.looksRight(kind, body, length)
        || !requestId.equals(EventResponse.requestId(number))) {
      String response = new String(body, 0, length, UTF_8);
      failed(
          new BenchmarkException(
              "To \"" + exchange.name() + "\" the response is wrong: " + response));
    }
  }

  @Override
  public synchronized boolean isWarm() {
    return delivered > COLD && !done.isDone();
  }

  @Override
  public void failed(RuntimeException reason) {
    done.completeExceptionally(reason);
  }

  private void finish() {
    long counted = total - (long) uncounted;
    if (counted > 0) {
      measurement.put(Metric.WARM_CPU_MICROS, (cpuNanos() - countedCpuStart) / MICROS / counted);
      Arrays.sort(responseNanos);
      Arrays.sort(cycleNanos);
      measurement.put(
          Metric.RESPONSE_P50_MICROS, Statistics.percentile(responseNanos, 50) / MICROS);
      measurement.put(
          Metric.RESPONSE_P99_MICROS, Statistics.percentile(responseNanos, 99) / MICROS);
      measurement.put(Metric.CYCLE_P50_MICROS, Statistics.percentile(cycleNanos, 50) / MICROS);
    }
    long peak = Memory.of(pid.join()).peakKilobytes();
    measurement.put(Metric.PEAK_MEGABYTES, peak / MEGABYTE_IN_KILOBYTES);
    done.complete(measurement);
  }

  private long cpuNanos() {
    return clock.nanos(pid.join());
  }
}
