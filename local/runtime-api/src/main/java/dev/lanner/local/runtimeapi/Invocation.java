package dev.lanner.local.runtimeapi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// An event on its way, and whom to tell about its end.
final class Invocation {
  private final Event event;
  private final Counters counters;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final @Nullable Streamed stream;
  private final AtomicBoolean announced = new AtomicBoolean();
  private boolean handedOut;

  /// @param stream where the response goes while it comes in, or `null` to collect it
  Invocation(Event event, @Nullable Streamed stream, Counters counters) {
    this.event = event;
    this.stream = stream;
    this.counters = counters;
  }

  /// The environment has taken it on.
  void begin() {
    counters.invocation();
  }

  Event event() {
    return event;
  }

  CompletableFuture<Answer> answer() {
    return answer;
  }

  @Nullable Streamed stream() {
    return stream;
  }

  /// Whether its caller has given up.
  boolean isOver() {
    return answer.isDone();
  }

  /// The event goes to the runtime, perhaps once more. One thread at a time.
  void handOut() {
    counters.handOut(handedOut);
    handedOut = true;
  }

  /// Whether nobody was told yet that it goes to the runtime. True once.
  boolean announce() {
    return announced.compareAndSet(false, true);
  }

  /// Its caller gave up before the event was handed out.
  void withdraw() {
    counters.withdrawal();
  }

  /// Ends it; called once.
  void complete(Answer outcome) {
    if (!handedOut && answer.isDone()) {
      withdraw();
      return;
    }
    counters.end(outcome);
    if (stream != null) {
      stream.complete(outcome);
    }
    answer.complete(outcome);
  }
}
