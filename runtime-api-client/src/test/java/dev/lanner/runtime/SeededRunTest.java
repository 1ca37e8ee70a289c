package dev.lanner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Options;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many invocations, and a wire that breaks at random under them: none is lost without a fault that
/// explains it, none is answered twice, and every answer is what its handler made of its event. The
/// server is strict, so a single breach of the protocol fails the run.
///
/// `-Dlanner.run.seed` and `-Dlanner.run.invocations` set the seed and how many invocations there
/// are; Maven's profile `slow` makes it a million.
@Timeout(1800)
class SeededRunTest {
  private static final long SEED = Long.getLong("lanner.run.seed", 20261120);
  private static final int INVOCATIONS = Integer.getInteger("lanner.run.invocations", 200_000);

  /// How many events are in the queue, about.
  private static final int WINDOW = 64;

  private static final int WORKERS = 8;

  private final Thread tester = Thread.currentThread();
  private final AtomicInteger completed = new AtomicInteger();
  private volatile int wanted;

  private record Pending(int number, CompletableFuture<Answer> answer) {}

  @Test
  void sequentialProcessesAccountForEveryInvocation() throws Exception {
    run(INVOCATIONS / 4 * 3, false);
  }

  @Test
  void aConcurrentProcessAccountsForEveryInvocation() throws Exception {
    run(INVOCATIONS / 4, true);
  }

  private void run(int count, boolean concurrent) throws Exception {
    var run =
        (concurrent ? "concurrent" : "sequential")
            + ", seed "
            + SEED
            + ", "
            + count
            + " invocations";
    var events = new SeededEvents(count, SEED);
    var books = new RunBooks(events);
    var random = new SplittableRandom(SEED);
    var todo = new Todo(count);
    var pace = new Pace(count);
    try {
      int processes = 0;
      while (todo.hasMore()) {
        var faults = new RandomFaults(random.split(), concurrent, books);
        var initializer = initializer(books, processes % 2 == 1);
        if (concurrent) {
          // Two processes, for the two kinds of handlers.
          serveConcurrently(events, books, faults, initializer, todo, count / 2 * (processes + 1));
        } else {
          serveOneByOne(events, books, faults, initializer, todo);
        }
        processes++;
        pace.reached(books.closed());
      }

      assertThat(books.closed()).isEqualTo(count);
      assertThat(books.ranAtMostOnce()).isTrue();
      assertThat(books.answeredAtMostOnce()).isTrue();
      assertThat(books.lost()).isLessThan(count / 50);
      System.out.println(run + ": " + processes + " processes, " + books.summary() + ", " + pace);
    } catch (Throwable e) {
      throw new AssertionError("Run again with -Dlanner.run.seed=" + SEED + ": " + run, e);
    }
  }

  private static Initializer initializer(RunBooks books, boolean streams) {
    Handler handler =
        (event, context) -> {
          books.run(context.getAwsRequestId());
          return SeededEvents.answer(event, context);
        };
    StreamingHandler streaming =
        (event, response, context) -> {
          books.run(context.getAwsRequestId());
          SeededEvents.stream(event, response, context);
        };
    return _ -> streams ? streaming : handler;
  }

  /// The invocations that have no answer yet: new ones in order, and those that a process left
  /// behind before it had seen them, which Lambda hands to the next process.
  private static final class Todo {
    private final int count;
    private final Deque<Integer> again = new ArrayDeque<>();
    private int next;

    Todo(int count) {
      this.count = count;
    }

    boolean hasMore() {
      return next < count || !again.isEmpty();
    }

    int take() {
      var first = again.poll();
      return first != null ? first : next++;
    }

    int taken() {
      return next;
    }

    void again(int number) {
      again.add(number);
    }
  }

  // One after the other

  /// Serves until a process has to end, or all is done.
  private void serveOneByOne(
      SeededEvents events, RunBooks books, RandomFaults faults, Initializer initializer, Todo todo)
      throws Exception {
    var options = Options.strict().withFaults(faults);
    var log = OutputStream.nullOutputStream();
    try (var server = RuntimeApiServer.start(options);
        var process = FunctionProcess.start(server, 0, initializer, log)) {
      var pending = new ArrayDeque<Pending>();
      var status = process.status();
      var _ = status.thenRun(() -> LockSupport.unpark(tester));
      do {
        invoke(server, events, todo, pending, WINDOW, Integer.MAX_VALUE);
        awaitHalf(pending.size(), status);
        closeFirst(pending, books);
      } while (!status.isDone() && (todo.hasMore() || !pending.isEmpty()));

      if (!pending.isEmpty()) {
        assertThat(status.get()).isEqualTo(1);
        process.close();
        server.runtimeExited("exit status 1");
        settle(pending, books, faults, todo);
      }
      server.close();
      assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(server.statistics().pending()).isZero();
    }
  }

  private static void settle(
      Deque<Pending> pending, RunBooks books, RandomFaults faults, Todo todo) {
    for (var each : pending) {
      var answer = each.answer().join();
      int i = each.number();
      if (answer instanceof Answer.Lost && !books.hasRun(i)) {
        todo.again(i);
        continue;
      }
      if (answer instanceof Answer.Lost && !books.wasAnswered(i) && faults.lastEventWasCut()) {
        books.excuse(i);
      }
      books.close(i, answer);
    }
  }

  private void invoke(
      RuntimeApiServer server,
      SeededEvents events,
      Todo todo,
      Deque<Pending> pending,
      int window,
      int end) {
    while (pending.size() < window && todo.hasMore() && todo.taken() < end) {
      int i = todo.take();
      var answer = server.invoke(events.event(i));
      var _ = answer.thenRun(this::count);
      pending.add(new Pending(i, answer));
    }
  }

  private void count() {
    if (completed.incrementAndGet() == wanted) {
      LockSupport.unpark(tester);
    }
  }

  /// Waits for half of the answers, so that one change of threads serves many invocations. May
  /// return earlier.
  private void awaitHalf(int pending, CompletableFuture<Integer> status) {
    wanted = completed.get() + (pending + 1) / 2;
    if (!status.isDone()) {
      LockSupport.parkNanos(20_000_000);
    }
    wanted = 0;
  }

  private static void closeFirst(Deque<Pending> pending, RunBooks books) {
    while (!pending.isEmpty()
        && pending.peek().answer().isDone()
        && !(pending.peek().answer().join() instanceof Answer.Lost)) {
      var first = pending.remove();
      books.close(first.number(), first.answer().join());
    }
  }

  // Many at once

  private void serveConcurrently(
      SeededEvents events,
      RunBooks books,
      RandomFaults faults,
      Initializer initializer,
      Todo todo,
      int end)
      throws Exception {
    var unheard = new ConcurrentLinkedQueue<Integer>();
    var options = Options.strict().withConcurrency(WORKERS).withFaults(faults);
    try (var server = RuntimeApiServer.start(options);
        var process =
            FunctionProcess.start(server, WORKERS, initializer, new LostAnswers(unheard))) {
      var pending = new ArrayDeque<Pending>();
      int unheardEvents = 0;
      while (true) {
        if (todo.taken() >= end - WINDOW) {
          faults.calm();
        }
        invoke(server, events, todo, pending, WINDOW + faults.lostEvents(), end);
        awaitHalf(pending.size() - faults.lostEvents(), process.status());
        assertThat(process.status()).isNotDone();
        for (var i = unheard.poll(); i != null; i = unheard.poll()) {
          // Lambda waits in vain for an answer that broke off, until the time is up.
          books.excuse(i);
          var _ = server.timeOut(Integer.toString(i));
        }
        closeDone(pending, books);
        boolean isOver = todo.taken() >= end || !todo.hasMore();
        if (isOver && unheard.isEmpty() && pending.size() == faults.lostEvents()) {
          break;
        }
      }
      for (var each : pending) {
        assertThat(books.hasRun(each.number())).isFalse();
        books.excuse(each.number());
        assertThat(server.timeOut(Integer.toString(each.number()))).isTrue();
        books.close(each.number(), each.answer().join());
      }
      server.close();
      assertThat(process.status().get(60, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(server.statistics().pending()).isZero();
    }
  }

  private static void closeDone(Deque<Pending> pending, RunBooks books) {
    for (var each = pending.iterator(); each.hasNext(); ) {
      var next = each.next();
      if (next.answer().isDone()) {
        books.close(next.number(), next.answer().join());
        each.remove();
      }
    }
  }
}
