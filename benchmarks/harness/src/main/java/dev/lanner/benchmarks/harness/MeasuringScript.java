package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Sends one or two kinds of events by turns and takes the times.
///
/// ```
/// start ──► next ──► event 0 ──► response ──► next ──► event 1 ──► response … warm-up … counted invocations ──► next
///   0       init                 first                             both
/// ```
///
/// Wall times start just before the process is started. A response counts from just before its
/// event is written to just after its last byte was read, a cycle on to the arrival of the call of
/// `next` that follows. CPU time and memory of the process are read while it waits for our answer.
final class MeasuringScript implements FigureScript {
  /// The first event of each kind; with one kind, its first two.
  private static final int COLD = 2;

  /// The first and the last of so many parts of the warm invocations are compared.
  private static final int PARTS = 10;

  /// As much of a wrong response as goes into the message.
  private static final int QUOTED_BYTES = 1000;

  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;

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

  @Override
  public void starting() {
    startNanos = System.nanoTime();
  }

  @Override
  public void started(long processId) {
    pid.complete(processId);
  }

  @Override
  public CompletableFuture<Measurement> done() {
    return done;
  }

  @Override
  public synchronized @Nullable ByteBuffer next() {
    long now = System.nanoTime();
    if (delivered == 0) {
      measurement.put(Metric.INIT_MILLIS, (now - startNanos) / MILLIS);
      measurement.put(Metric.INIT_CPU_MILLIS, cpuNanos() / MILLIS);
      measurement.put(Metric.INIT_MEGABYTES, memory().residentMegabytes());
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
    ByteBuffer event = events[delivered % events.length].numbered(delivered);
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
      measurement.put(Metric.RESIDENT_MEGABYTES, memory().residentMegabytes());
    } else if (number == 1 && exchanges.size() > 1) {
      measurement.put(Metric.BOTH_CPU_MILLIS, cpuNanos() / MILLIS);
    } else if (number >= uncounted) {
      responseNanos[number - uncounted] = now - sentNanos;
    }
    Exchange exchange = exchanges.get(number % exchanges.size());
    if (!exchange.looksRight(kind, body, length)
        || !requestId.equals(EventResponse.requestId(number))) {
      String response = new String(body, 0, Math.min(length, QUOTED_BYTES), UTF_8);
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
      int part = responseNanos.length / PARTS;
      if (part > 0) {
        measurement.put(Metric.SLOWDOWN, p50(responseNanos.length - part, part) / p50(0, part));
      }
      Arrays.sort(responseNanos);
      Arrays.sort(cycleNanos);
      measurement.put(
          Metric.RESPONSE_P50_MICROS, Statistics.percentile(responseNanos, 50) / MICROS);
      measurement.put(
          Metric.RESPONSE_P99_MICROS, Statistics.percentile(responseNanos, 99) / MICROS);
      measurement.put(Metric.CYCLE_P50_MICROS, Statistics.percentile(cycleNanos, 50) / MICROS);
    }
    measurement.put(Metric.PEAK_MEGABYTES, memory().peakMegabytes());
    done.complete(measurement);
  }

  /// Of the times in the order in which they were taken.
  private double p50(int from, int count) {
    long[] times = Arrays.copyOfRange(responseNanos, from, from + count);
    Arrays.sort(times);
    return Statistics.percentile(times, 50);
  }

  private Memory memory() {
    return Memory.of(pid.join());
  }

  private long cpuNanos() {
    return clock.nanos(pid.join());
  }
}
