package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.ConcurrentRuntime.Phase;
import dev.lanner.local.runtimeapi.ConcurrentRuntime.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An environment that takes many events at once: the open polls, and the invocations in flight,
/// which belong to no connection.
final class ConcurrentEnvironment extends Environment {
  /// Of runtimes that never answer what has timed out.
  private static final int REMEMBERED_TIMEOUTS = 10_000;

  private final int concurrency;
  private final LinkedHashSet<Connection> polls = new LinkedHashSet<>();
  private final Map<String, Flight> flights = new HashMap<>();
  private final Set<String> timedOut = Collections.newSetFromMap(new Newest());
  private Phase phase = new Phase.Initializing();

  ConcurrentEnvironment(int concurrency) {
    this.concurrency = concurrency;
  }

  private static final class Flight {
    final Invocation invocation;
    Slot slot = Slot.RUNNING;

    /// Sends the answer.
    @Nullable Connection speaker;

    Flight(Invocation invocation) {
      this.invocation = invocation;
    }
  }

  @SuppressWarnings("serial") // is never serialized
  private static final class Newest extends LinkedHashMap<String, Boolean> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED_TIMEOUTS;
    }
  }

  @Override
  boolean hasRestore() {
    return false;
  }

  @Override
  int maxErrorBytes() {
    return 1 << 20;
  }

  @Override
  void invoke(Invocation invocation) {
    Connection target = null;
    Answer lastWord;
    lock.lock();
    try {
      var id = invocation.event().requestId();
      if (flights.containsKey(id)) {
        throw new IllegalArgumentException(
            "An invocation with the request id " + id + " is in flight. Use an event once.");
      }
      invocation.begin();
      lastWord = lastWord();
      if (lastWord == null) {
        if (polls.isEmpty() || isHeld()) {
          enqueue(invocation);
        } else {
          start(invocation);
          target = polls.removeFirst();
        }
      }
    } finally {
      lock.unlock();
    }
    if (lastWord != null) {
      invocation.complete(lastWord);
    } else if (target != null) {
      target.deliver(invocation);
    }
  }

  @Override
  void pump() {
    while (true) {
      Invocation invocation;
      Connection target;
      lock.lock();
      try {
        invocation = polls.isEmpty() ? null : dequeue();
        if (invocation == null) {
          return;
        }
        start(invocation);
        target = polls.removeFirst();
      } finally {
        lock.unlock();
      }
      target.deliver(invocation);
    }
  }

  @Override
  Poll next(Connection connection) {
    Poll poll;
    lock.lock();
    try {
      var refusal = judgeNext();
      if (refusal != null) {
        return new Poll.Refused(refusal);
      }
      phase = new Phase.Serving();
      var invocation = dequeue();
      if (invocation == null) {
        polls.add(connection);
        poll = new Poll.Open();
      } else {
        start(invocation);
        poll = new Poll.Deliver(invocation);
      }
    } finally {
      lock.unlock();
    }
    initialized();
    return poll;
  }

  @Override
  Begun begin(RuntimeStep.Call call, Connection connection) {
    if (!(call instanceof RuntimeStep.InvocationAnswer answer)) {
      return beginInitError();
    }
    var id = answer.id();
    Begun begun;
    Invocation spoiled;
    lock.lock();
    try {
      var flight = flights.get(id);
      var transition = ConcurrentRuntime.onAnswer(phase, slot(id), answer);
      if (flight != null && transition.slot() != null) {
        flight.slot = transition.slot();
      }
      var refusal = transition.refusal();
      if (refusal == null && flight != null) {
        flight.speaker = connection;
        return new Begun.Legal(flight.invocation);
      }
      if (refusal == null) {
        throw new IllegalStateException(call + " is legal without an invocation in flight.");
      }
      if (transition.slot() == null) {
        flights.remove(id);
        timedOut.remove(id);
      }
      begun = new Begun.Refused(refusal);
      spoiled = transition.slot() == null && flight != null ? flight.invocation : null;
    } finally {
      lock.unlock();
    }
    if (spoiled != null) {
      spoiled.complete(
          Outcome.failure(
              "Runtime.InvalidResponseModeHeader", "The response mode is not streaming."));
    }
    return begun;
  }

  private Begun beginInitError() {
    lock.lock();
    try {
      var refusal = ConcurrentRuntime.onInitError(phase);
      if (refusal != null) {
        return new Begun.Refused(refusal);
      }
      phase = new Phase.InitFailed();
      return new Begun.Legal(null);
    } finally {
      lock.unlock();
    }
  }

  @Override
  Ended end(RuntimeStep.InvocationAnswer call, Connection connection) {
    lock.lock();
    try {
      var id = call.id();
      var flight = flights.get(id);
      if (flight != null && flight.speaker == connection) {
        flights.remove(id);
        return new Ended.Over(flight.invocation);
      }
      if (phase instanceof Phase.Closed) {
        return new Ended.Over(null);
      }
      return new Ended.TooLate(
          timedOut.remove(id)
              ? Refusal.invokeTimeout(call.name(), id)
              : Refusal.overtaken(call.name(), id));
    } finally {
      lock.unlock();
    }
  }

  @Override
  boolean timeOut(String requestId) {
    Invocation invocation;
    lock.lock();
    try {
      var flight = flights.remove(requestId);
      if (flight != null) {
        timedOut.add(requestId);
      }
      invocation = flight != null ? flight.invocation : dequeue(requestId);
    } finally {
      lock.unlock();
    }
    if (invocation == null) {
      return false;
    }
    invocation.complete(Outcome.timedOut(requestId));
    return true;
  }

  @Override
  boolean waitsOn(Connection connection) {
    lock.lock();
    try {
      return polls.contains(connection);
    } finally {
      lock.unlock();
    }
  }

  @Override
  Poll restoreNext(Connection connection) {
    throw new IllegalStateException("A managed instance has no restore phase.");
  }

  @Override
  CompletableFuture<RestoreResult> restore() {
    throw new IllegalStateException(
        "This environment has no restore phase. Start the server with Options.withSnapStart().");
  }

  @Override
  void restoreFailed(Answer.Failure report) {
    throw new IllegalStateException("A managed instance has no restore phase.");
  }

  @Override
  List<Invocation> abandon(String reason) {
    if (!(phase instanceof Phase.Closed)) {
      phase = new Phase.Closed(reason);
    }
    var lost = new ArrayList<Invocation>();
    flights.values().forEach(flight -> lost.add(flight.invocation));
    flights.clear();
    return lost;
  }

  @Override
  void forget(Connection connection) {
    polls.remove(connection);
  }

  private @Nullable Refusal judgeNext() {
    var verdict =
        patiently(
            () -> new Verdict(ConcurrentRuntime.onNext(phase, polls.size(), concurrency)),
            found -> found.refusal() != null && !polls.isEmpty());
    return verdict.refusal();
  }

  private record Verdict(@Nullable Refusal refusal) {}

  private @Nullable Slot slot(String id) {
    var flight = flights.get(id);
    return flight != null ? flight.slot : timedOut.contains(id) ? Slot.TIMED_OUT : null;
  }

  private void start(Invocation invocation) {
    flights.put(invocation.event().requestId(), new Flight(invocation));
    invocation.handOut();
  }
}
