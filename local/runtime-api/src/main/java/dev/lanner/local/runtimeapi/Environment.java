package dev.lanner.local.runtimeapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One execution environment: where its runtime stands, and the events that wait for it. Any thread
/// may call any method; futures are completed outside the lock.
///
/// ## Which connection ended first?
///
/// A runtime whose connection broke polls again on a new one. Both arrive here on threads of their
/// own, and the poll may overtake the news that the old connection is gone. So a call that is
/// illegal only as long as another connection lives waits a moment for the end of that one before
/// it is judged. The end is in the kernel already when the runtime closed its side first; a runtime
/// that breaks the rule waits in vain and gets its refusal a second late.
abstract sealed class Environment permits SequentialEnvironment, ConcurrentEnvironment {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  final ReentrantLock lock = new ReentrantLock();
  private final Condition connectionEnded = lock.newCondition();
  private final ArrayDeque<Invocation> queue = new ArrayDeque<>();
  private final CompletableFuture<InitResult> ready = new CompletableFuture<>();
  private Answer.@Nullable Failure failure;
  private @Nullable String closed;

  /// Whether events are held back because an extension is not ready.
  private boolean held;

  /// Whether the runtime has finished its part of the init phase.
  private boolean initialized;

  /// What a poll comes to.
  sealed interface Poll {
    /// Send this event.
    record Deliver(Invocation invocation) implements Poll {}

    /// There is none; whoever brings one sends it.
    record Open() implements Poll {}

    /// Answer `restore/next`.
    record Restore() implements Poll {}

    record Refused(Refusal refusal) implements Poll {}
  }

  /// What the head of a call with a body comes to.
  sealed interface Begun {
    /// Read the body. What it says concerns this invocation, or the whole environment.
    record Legal(@Nullable Invocation invocation) implements Begun {}

    record Refused(Refusal refusal) implements Begun {}
  }

  /// What the end of the body of an answer comes to.
  sealed interface Ended {
    /// The invocation is over: complete it, unless it was lost meanwhile (`null`).
    record Over(@Nullable Invocation invocation) implements Ended {}

    /// Something else has ended the invocation while the body was on its way.
    record TooLate(Refusal refusal) implements Ended {}
  }

  /// Whether there is a restore phase.
  abstract boolean hasRestore();

  /// How long an error report may be.
  abstract int maxErrorBytes();

  /// Hands the event out or queues it.
  abstract void invoke(Invocation invocation);

  abstract Poll next(Connection connection);

  abstract Poll restoreNext(Connection connection);

  /// Whether this connection has a poll without an answer.
  abstract boolean waitsOn(Connection connection);

  /// The head of a call with a body is in.
  abstract Begun begin(RuntimeStep.Call call, Connection connection);

  /// The body of an answer is in, or never will be.
  abstract Ended end(RuntimeStep.InvocationAnswer call, Connection connection);

  /// Takes what is handed out and not answered, at the end of the process. The lock is held.
  abstract List<Invocation> abandon(String reason);

  /// Forgets the connection, and what waited on it. The lock is held.
  abstract void forget(Connection connection);

  /// Hands out what is queued to polls that are open.
  abstract void pump();

  /// Takes the invocation off its time: its caller gets `Sandbox.Timedout`.
  ///
  /// @return whether it was there and without an answer
  abstract boolean timeOut(String requestId);

  /// Answers the open `restore/next`, or the one to come.
  abstract CompletableFuture<RestoreResult> restore();

  /// The report of `restore/error` is in.
  abstract void restoreFailed(Answer.Failure report);

  final CompletableFuture<InitResult> ready() {
    return ready;
  }

  /// Whether the runtime has not polled yet.
  final boolean isInitializing() {
    lock.lock();
    try {
      return !initialized && closed == null && failure == null;
    } finally {
      lock.unlock();
    }
  }

  /// Holds events back until every extension is ready, or lets them go.
  final void hold(boolean back) {
    boolean done;
    lock.lock();
    try {
      held = back;
      done = initialized && !held;
    } finally {
      lock.unlock();
    }
    if (done) {
      ready.complete(new InitResult.Ready());
      pump();
    }
  }

  /// The runtime has polled for the first time, or again.
  final void initialized() {
    boolean done;
    lock.lock();
    try {
      initialized = true;
      done = !held;
    } finally {
      lock.unlock();
    }
    if (done) {
      ready.complete(new InitResult.Ready());
    }
  }

  /// Whether events are held back. The lock is held.
  final boolean isHeld() {
    return held;
  }

  final boolean isClosed() {
    lock.lock();
    try {
      return closed != null;
    } finally {
      lock.unlock();
    }
  }

  /// The report of `init/error` is in.
  void initFailed(Answer.Failure report) {
    var waiting = fail(report);
    ready.complete(new InitResult.Failed(report));
    waiting.forEach(invocation -> invocation.complete(report));
  }

  final void connectionEnded(Connection connection) {
    lock.lock();
    try {
      forget(connection);
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The process ended or the server was closed.
  ///
  /// @return why the environment is closed: an earlier reason, or this one
  String exit(String reason) {
    List<Invocation> lost;
    String first;
    lock.lock();
    try {
      first = closed == null ? reason : closed;
      closed = first;
      lost = new ArrayList<>(queue);
      queue.clear();
      lost.addAll(abandon(first));
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
    ready.complete(new InitResult.Lost(first));
    lost.forEach(invocation -> invocation.complete(new Answer.Lost(first)));
    return first;
  }

  /// From now on every invocation is answered with this. Takes the queue.
  final List<Invocation> fail(Answer.Failure report) {
    lock.lock();
    try {
      if (closed != null) {
        return List.of();
      }
      failure = report;
      var waiting = List.copyOf(queue);
      queue.clear();
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /// How the environment answers every invocation since it failed or was closed; `null` while it
  /// serves. The lock is held.
  final @Nullable Answer lastWord() {
    return closed != null ? new Answer.Lost(closed) : failure;
  }

  /// The lock is held.
  final void enqueue(Invocation invocation) {
    queue.add(invocation);
  }

  /// The first event whose caller still waits, unless events are held back. The lock is held.
  final @Nullable Invocation dequeue() {
    while (true) {
      if (held) {
        return null;
      }
      var invocation = queue.poll();
      if (invocation == null || !invocation.isOver()) {
        return invocation;
      }
      invocation.withdraw();
    }
  }

  /// Takes an event off the queue. The lock is held.
  final @Nullable Invocation dequeue(String requestId) {
    var found =
        queue.stream()
            .filter(i -> i.event().requestId().equals(requestId))
            .findFirst()
            .orElse(null);
    if (found != null) {
      queue.remove(found);
    }
    return found;
  }

  /// Judges, and as long as the verdict is a refusal that the end of another connection may change,
  /// waits for that and judges again. The lock is held.
  ///
  /// @param isRefused whether the verdict may change
  final <T> T patiently(Supplier<T> verdict, Predicate<T> isRefused) {
    var left = GRACE_NANOS;
    while (true) {
      var found = verdict.get();
      if (!isRefused.test(found) || closed != null || left <= 0) {
        return found;
      }
      try {
        left = connectionEnded.awaitNanos(left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return found;
      }
    }
  }
}
