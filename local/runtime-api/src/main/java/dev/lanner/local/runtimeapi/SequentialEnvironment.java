package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RuntimeState.AwaitingRestore;
import dev.lanner.local.runtimeapi.RuntimeState.Closed;
import dev.lanner.local.runtimeapi.RuntimeState.Initializing;
import dev.lanner.local.runtimeapi.RuntimeState.Restored;
import dev.lanner.local.runtimeapi.RuntimeState.Running;
import dev.lanner.local.runtimeapi.RuntimeState.Waiting;
import dev.lanner.local.runtimeapi.SequentialRuntime.Transition;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An environment that takes one event after the other: the state of its runtime, and the
/// connection that the state hangs on.
final class SequentialEnvironment extends Environment {
  private final boolean snapStart;
  private final CompletableFuture<RestoreResult> restored = new CompletableFuture<>();
  private RuntimeState state = new Initializing();

  /// Holds the open poll, carried the event, or sends the answer.
  private @Nullable Connection holder;

  private @Nullable Invocation current;
  private boolean restoreGranted;

  SequentialEnvironment(boolean snapStart) {
    this.snapStart = snapStart;
  }

  @Override
  boolean hasRestore() {
    return snapStart;
  }

  @Override
  int maxErrorBytes() {
    return RuntimeApiServer.MAX_PAYLOAD_BYTES;
  }

  @Override
  void invoke(Invocation invocation) {
    Connection target = null;
    Answer lastWord;
    lock.lock();
    try {
      invocation.begin();
      lastWord = lastWord();
      if (lastWord == null) {
        if (state instanceof Waiting && holder != null && !isHeld()) {
          start(invocation);
          target = holder;
        } else {
          enqueue(invocation);
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
    Invocation invocation = null;
    Connection target;
    lock.lock();
    try {
      target = holder;
      if (state instanceof Waiting && target != null) {
        invocation = dequeue();
        if (invocation != null) {
          start(invocation);
        }
      }
    } finally {
      lock.unlock();
    }
    if (target != null && invocation != null) {
      target.deliver(invocation);
    }
  }

  @Override
  Poll next(Connection connection) {
    RuntimeState before;
    Poll poll;
    lock.lock();
    try {
      var transition = judge(new RuntimeStep.Next(), connection);
      if (transition.refusal() != null) {
        return new Poll.Refused(transition.refusal());
      }
      before = state;
      state = transition.state();
      holder = connection;
      if (state instanceof Running && current != null) {
        current.handOut();
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
    initialized();
    if (before instanceof Initializing) {
      restored.complete(new RestoreResult.Skipped());
    } else if (before instanceof Restored) {
      restored.complete(new RestoreResult.Restored());
    }
    return poll;
  }

  @Override
  Poll restoreNext(Connection connection) {
    Poll poll;
    lock.lock();
    try {
      var transition = judge(new RuntimeStep.RestoreNext(), connection);
      if (transition.refusal() != null) {
        return new Poll.Refused(transition.refusal());
      }
      state = transition.state();
      holder = connection;
      if (restoreGranted) {
        state = SequentialRuntime.after(state, new RuntimeStep.Restore());
        holder = null;
        poll = new Poll.Restore();
      } else {
        poll = new Poll.Open();
      }
    } finally {
      lock.unlock();
    }
    initialized();
    return poll;
  }

  @Override
  CompletableFuture<RestoreResult> restore() {
    if (!snapStart) {
      throw new IllegalStateException(
          "This environment has no restore phase. Start the server with Options.withSnapStart().");
    }
    Connection target = null;
    lock.lock();
    try {
      restoreGranted = true;
      if (state instanceof AwaitingRestore && holder != null) {
        state = SequentialRuntime.after(state, new RuntimeStep.Restore());
        target = holder;
        holder = null;
      }
    } finally {
      lock.unlock();
    }
    if (target != null) {
      target.deliverRestore();
    }
    return restored.copy();
  }

  @Override
  void restoreFailed(Answer.Failure report) {
    var waiting = fail(report);
    restored.complete(new RestoreResult.Failed(report));
    waiting.forEach(invocation -> invocation.complete(report));
  }

  @Override
  void initFailed(Answer.Failure report) {
    super.initFailed(report);
    restored.complete(new RestoreResult.Lost("the runtime posted init/error"));
  }

  @Override
  boolean waitsOn(Connection connection) {
    lock.lock();
    try {
      return holder == connection && (state instanceof Waiting || state instanceof AwaitingRestore);
    } finally {
      lock.unlock();
    }
  }

  @Override
  Begun begin(RuntimeStep.Call call, Connection connection) {
    lock.lock();
    try {
      var transition = SequentialRuntime.on(state, call);
      state = transition.state();
      if (transition.refusal() != null) {
        return new Begun.Refused(transition.refusal());
      }
      holder = connection;
      return new Begun.Legal(current);
    } finally {
      lock.unlock();
    }
  }

  @Override
  Ended end(RuntimeStep.InvocationAnswer call, Connection connection) {
    lock.lock();
    try {
      if (state instanceof Closed) {
        return new Ended.Over(null);
      }
      state = SequentialRuntime.after(state, new RuntimeStep.AnswerEnd());
      var ended = current;
      current = null;
      holder = null;
      return new Ended.Over(ended);
    } finally {
      lock.unlock();
    }
  }

  @Override
  boolean timeOut(String requestId) {
    throw new IllegalStateException(
        "An environment that takes one event after the other ends with an invocation that timed"
            + " out. Kill the process and call runtimeExited.");
  }

  @Override
  String exit(String reason) {
    var first = super.exit(reason);
    restored.complete(new RestoreResult.Lost(first));
    return first;
  }

  @Override
  List<Invocation> abandon(String reason) {
    state = SequentialRuntime.after(state, new RuntimeStep.Exit(reason));
    var lost = current == null ? List.<Invocation>of() : List.of(current);
    current = null;
    return lost;
  }

  @Override
  void forget(Connection connection) {
    if (holder == connection) {
      state = SequentialRuntime.after(state, new RuntimeStep.ConnectionEnd());
      holder = null;
    }
  }

  private Transition judge(RuntimeStep.Call call, Connection connection) {
    return patiently(
        () -> SequentialRuntime.on(state, call),
        // Who holds the invocation may have changed during the wait, several times even.
        verdict -> verdict.refusal() != null && holder != null && holder != connection);
  }

  private void start(Invocation invocation) {
    state = SequentialRuntime.after(state, new RuntimeStep.Deliver(invocation.event().requestId()));
    current = invocation;
    invocation.handOut();
  }
}
