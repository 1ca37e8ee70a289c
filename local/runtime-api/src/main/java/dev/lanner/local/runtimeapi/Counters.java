package dev.lanner.local.runtimeapi;

import java.util.concurrent.atomic.LongAdder;

/// Counts for {@link Statistics}.
final class Counters {
  private final LongAdder connections = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final LongAdder polls = new LongAdder();
  private final LongAdder invocations = new LongAdder();
  private final LongAdder handedOut = new LongAdder();
  private final LongAdder handedOutAgain = new LongAdder();
  private final LongAdder responses = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder withdrawn = new LongAdder();

  void connection() {
    connections.increment();
  }

  void request() {
    requests.increment();
  }

  void refusal() {
    refusals.increment();
  }

  void fault() {
    faults.increment();
  }

  void poll() {
    polls.increment();
  }

  void invocation() {
    invocations.increment();
  }

  void handOut(boolean again) {
    (again ? handedOutAgain : handedOut).increment();
  }

  void withdrawal() {
    withdrawn.increment();
  }

  void end(Answer answer) {
    switch (answer) {
      case Answer.Response _ -> responses.increment();
      case Answer.Failure _ -> failures.increment();
      case Answer.Lost _ -> lost.increment();
    }
  }

  Statistics statistics() {
    return new Statistics(
        connections.sum(),
        requests.sum(),
        refusals.sum(),
        faults.sum(),
        polls.sum(),
        invocations.sum(),
        handedOut.sum(),
        handedOutAgain.sum(),
        responses.sum(),
        failures.sum(),
        lost.sum(),
        withdrawn.sum());
  }
}
