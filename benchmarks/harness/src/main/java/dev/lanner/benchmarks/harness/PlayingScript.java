package dev.lanner.benchmarks.harness;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Plays exchanges once and takes no times. Looks closely at the first response to each, as a
/// repeated POST makes another item.
final class PlayingScript implements Script {
  private final Kind kind;
  private final List<Exchange> exchanges;
  private final Instant deadline;
  private final CompletableFuture<Void> played = new CompletableFuture<>();
  private int delivered;

  PlayingScript(Kind kind, List<Exchange> exchanges, Instant deadline) {
    this.kind = kind;
    this.exchanges = List.copyOf(exchanges);
    this.deadline = deadline;
  }

  /// Done when the process asks for more than there is.
  CompletableFuture<Void> played() {
    return played;
  }

  @Override
  public synchronized @Nullable ByteBuffer next() {
    if (delivered == exchanges.size()) {
      played.complete(null);
      return null;
    }
    byte[] event = exchanges.get(delivered).event();
    return new EventResponse(event, deadline).numbered(delivered++);
  }

  @Override
  public synchronized void responded(String requestId, byte[] body, int length) {
    Exchange exchange = exchanges.get(delivered - 1);
    var problems = new ArrayList<String>();
    if (!requestId.equals(EventResponse.requestId(delivered - 1))) {
      problems.add("the request id is " + requestId);
    }
    if (exchanges.indexOf(exchange) == delivered - 1) {
      problems.addAll(exchange.differences(kind, Arrays.copyOf(body, length)));
    } else if (!exchange.looksRight(kind, body, length)) {
      problems.add("the response is another one than at first");
    }
    if (!problems.isEmpty()) {
      failed(
          new BenchmarkException(
              "To \"" + exchange.name() + "\" " + String.join("; ", problems) + "."));
    }
  }

  @Override
  public boolean isWarm() {
    return false;
  }

  @Override
  public void failed(RuntimeException reason) {
    played.completeExceptionally(reason);
  }
}
