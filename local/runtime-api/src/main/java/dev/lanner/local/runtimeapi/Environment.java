package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RuntimeState.Closed;
import dev.lanner.local.runtimeapi.RuntimeState.InitFailed;
import dev.lanner.local.runtimeapi.RuntimeState.Initializing;
import dev.lanner.local.runtimeapi.RuntimeState.Running;
import dev.lanner.local.runtimeapi.RuntimeState.Waiting;
import dev.lanner.local.runtimeapi.SequentialRuntime.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One execution environment: the state of its runtime, the events that wait for it, and the
/// connection that the state hangs on. Any thread may call any method; futures are completed
/// outside the lock.
///
/// ## Which connection ended first?
///
/// A runtime whose connection broke polls again on a new one. Both arrive here on threads of their
/// own, and the poll may overtake the news that the old connection is gone. So a call that is
/// illegal only as long as another connection lives waits a moment for the end of that one before
/// it is judged. The end is in the kernel already when the runtime closed its side first; a runtime
/// that breaks the rule waits in vain and gets its 403 a second late.
final class Environment {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition connectionEnded = lock.newCondition();
  private final ArrayDeque<Invocation> queue = new ArrayDeque<>();
  private final CompletableFuture<InitResult> ready = new CompletableFuture<>();
  private RuntimeState state = new Initializing();

  /// Holds the open `next`, carried the event, or sends the answer.
  private @Nullable Connection holder;

  private @Nullable Invocation current;
  private Answer.@Nullable Failure initFailure;

  /// What a `next` comes to.
  sealed interface Poll {
    /// Send this event.
    record Deliver(Invocation invocation) implements Poll {}

    /// There is none; whoever brings one sends it.
    record Open() implements Poll {}

    record Refused(Refusal refusal) implements Poll {}
  }

  CompletableFuture<InitResult> ready() {
    return ready;
  }

  boolean isClosed() {
    lock.lock();
    try {
      return state instanceof Closed;
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<Answer> invoke(Event event) {
    var invocation = new Invocation(event);
    Connection target;
    lock.lock();
    try {
      if (state instanceof Closed(var reason)) {
        return CompletableFuture.completedFuture(new Answer.Lost(reason));
      }
      if (initFailure != null) {
        return CompletableFuture.completedFuture(initFailure);
      }
      if (!(state instanceof Waiting) || holder == null) {
        queue.add(invocation);
        return invocation.answer();
      }
      start(invocation);
      target = holder;
    } finally {
      lock.unlock();
    }
    target.deliver(event);
    return invocation.answer();
  }

  Poll next(Connection connection) {
    boolean first;
    Poll poll;
    lock.lock();
    try {
      first = state instanceof Initializing;
      var transition = judge(new RuntimeStep.Next(), connection);
      if (transition.refusal() != null) {
        return new Poll.Refused(transition.refusal());
      }
      state = transition.state();
      holder = connection;
      if (state instanceof Running && current != null) {
        poll = new Poll.Deliver(current);
      } else {
        var invocation = dequeue();
        if (invocation == null) {
          poll = new Poll.Open();
        } else {
          start(invocation);
          poll = new Poll.Deliver(invocation);
        }
      }
    } finally {
      lock.unlock();
    }
    if (first) {
      ready.complete(new InitResult.Ready());
    }
    return poll;
  }

  /// Whether this connection has a `next` without an answer.
  boolean waitsOn(Connection connection) {
    lock.lock();
    try {
      return holder == connection && state instanceof Waiting;
    } finally {
      lock.unlock();
    }
  }

  /// The head of an answer or of `init/error` is in.
  ///
  /// @return why it is illegal, or `null`
  @Nullable Refusal begin(RuntimeStep.Call call, Connection connection) {
    lock.lock();
    try {
      var transition = SequentialRuntime.on(state, call);
      state = transition.state();
      if (transition.refusal() == null) {
        holder = connection;
      }
      return transition.refusal();
    } finally {
      lock.unlock();
    }
  }

  /// The body of the answer is in, or never will be.
  ///
  /// @return the invocation, whose future the caller completes; `null` when it was lost meanwhile
  @Nullable Invocation end() {
    lock.lock();
    try {
      if (state instanceof Closed) {
        return null;
      }
      state = SequentialRuntime.after(state, new RuntimeStep.AnswerEnd());
      var ended = current;
      current = null;
      holder = null;
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /// The report of `init/error` is in.
  void initFailed(Answer.Failure failure) {
    List<Invocation> waiting;
    lock.lock();
    try {
      if (!(state instanceof InitFailed)) {
        return;
      }
      initFailure = failure;
      waiting = new ArrayList<>(queue);
      queue.clear();
    } finally {
      lock.unlock();
    }
    ready.complete(new InitResult.Failed(failure));
    waiting.forEach(invocation -> invocation.answer().complete(failure));
  }

  void connectionEnded(Connection connection) {
    lock.lock();
    try {
      if (holder == connection) {
        state = SequentialRuntime.after(state, new RuntimeStep.ConnectionEnd());
        holder = null;
      }
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void exit(String reason) {
    List<Invocation> lost;
    String first;
    lock.lock();
    try {
      state = SequentialRuntime.after(state, new RuntimeStep.Exit(reason));
      first = state instanceof Closed(var why) ? why : reason;
      lost = new ArrayList<>(queue);
      queue.clear();
      if (current != null) {
        lost.add(current);
        current = null;
      }
      connectionEnded.signalAll();
    } finally {
      lock.unlock();
    }
    ready.complete(new InitResult.Lost(first));
    lost.forEach(invocation -> invocation.answer().complete(new Answer.Lost(first)));
  }

  private Transition judge(RuntimeStep.Call call, Connection connection) {
    var left = GRACE_NANOS;
    while (true) {
      var transition = SequentialRuntime.on(state, call);
      // Who holds the invocation may have changed during the wait, several times even.
      var other = holder;
      boolean mayChange = other != null && other != connection && !(state instanceof Closed);
      if (transition.refusal() == null || !mayChange || left <= 0) {
        return transition;
      }
      try {
        left = connectionEnded.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return transition;
      }
    }
  }

  private void start(Invocation invocation) {
    state = SequentialRuntime.after(state, new RuntimeStep.Deliver(invocation.event().requestId()));
    current = invocation;
  }

  /// The first event whose caller still waits.
  private @Nullable Invocation dequeue() {
    while (true) {
      var invocation = queue.poll();
      if (invocation == null || !invocation.answer().isDone()) {
        return invocation;
      }
    }
  }
}
