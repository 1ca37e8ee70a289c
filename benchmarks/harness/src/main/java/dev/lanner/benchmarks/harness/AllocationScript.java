package dev.lanner.benchmarks.harness;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Sends one event over and over and takes the bytes that the process allocates meanwhile, from how
/// far its heap has filled up while it waits for the first and after the last one that counts.
final class AllocationScript implements FigureScript {
  private final Exchange exchange;
  private final EventResponse event;
  private final int uncounted;
  private final int counted;
  private final CompletableFuture<Measurement> done = new CompletableFuture<>();
  private final CompletableFuture<Long> pid = new CompletableFuture<>();

  private int delivered;
  private long usedBefore;

  AllocationScript(Exchange exchange, int warmup, int counted, Instant deadline) {
    this.exchange = exchange;
    this.event = new EventResponse(exchange.event(), deadline);
    this.uncounted = warmup;
    this.counted = counted;
  }

  @Override
  public void starting() {}

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
    if (delivered == uncounted) {
      usedBefore = YoungHeap.usedBytes(pid.join());
    } else if (delivered == uncounted + counted) {
      long allocated = YoungHeap.usedBytes(pid.join()) - usedBefore;
      var measurement = new Measurement();
      measurement.put(Metric.ALLOCATED_BYTES, (double) allocated / counted);
      done.complete(measurement);
      return null;
    }
    return event.numbered(delivered++);
  }

  @Override
  public synchronized void responded(String requestId, byte[] body, int length) {
    if (!exchange.looksRight(Kind.ECHO, body, length)
        || !requestId.equals(EventResponse.requestId(delivered - 1))) {
      failed(new BenchmarkException("The response to " + requestId + " is wrong."));
    }
  }

  @Override
  public boolean isWarm() {
    return false;
  }

  @Override
  public void failed(RuntimeException reason) {
    done.completeExceptionally(reason);
  }
}
