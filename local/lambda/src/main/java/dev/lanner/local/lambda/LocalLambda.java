package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs one function in execution environments on this machine. Any number of threads may invoke
/// it.
///
/// An invocation goes to an environment that is free, to a new one when all are busy, and waits
/// when there may be no more of them. Those that wait are served in the order in which they came.
public final class LocalLambda implements AutoCloseable {
  private static final Duration DEATH = Duration.ofMillis(500);

  private final Function function;
  private final Log log;
  private final Thread shutdownHook = new Thread(this::kill, "local-lambda-shutdown");

  private final Object lock = new Object();
  private final List<Environment> environments = new ArrayList<>();
  // The one used last comes first: it is the most likely to be warm.
  private final Deque<Environment> free = new ArrayDeque<>();
  private final Queue<Pending> waiting = new ArrayDeque<>();
  // Environments that start without an invocation, and will be free for one.
  private int warming;
  private boolean closed;

  private LocalLambda(Function function, Log log) {
    this.function = function;
    this.log = log;
  }

  /// Prepares to run the function. No process is started yet, see [#warmUp].
  ///
  /// @param output where the log goes, line by line: what the function prints, and `START`, `END`
  ///   and `REPORT` of each invocation. Written to by one thread at a time; flushed after each line
  ///   when it can be.
  /// @throws LocalRunException when the function folder holds no function that can be started
  public static LocalLambda start(Function function, Appendable output) {
    return start(function, new Log(output));
  }

  /// The same for functions that share a log, which ends with the first of them.
  static LocalLambda start(Function function, Log log) {
    FunctionFolder.require(function.folder());
    var lambda = new LocalLambda(function, log);
    Runtime.getRuntime().addShutdownHook(lambda.shutdownHook);
    return lambda;
  }

  /// What runs here.
  public Function function() {
    return function;
  }

  /// Invokes the function and does not wait for it.
  ///
  /// @param event UTF-8 JSON
  /// @return how it ended; never fails. When it is cancelled, an invocation that still waits for an
  ///   environment is dropped; one that runs goes on to its end.
  public CompletableFuture<Result> invoke(Payload event) {
    return invoke(event, null);
  }

  /// Invokes the function and does not wait for it.
  ///
  /// @param event UTF-8 JSON
  /// @param traceId `Lambda-Runtime-Trace-Id`, or `null` for none
  /// @return as [#invoke(Payload)]
  /// @throws IllegalArgumentException when the event is longer than Lambda takes
  public CompletableFuture<Result> invoke(Payload event, @Nullable String traceId) {
    var pending = Pending.whole(event, traceId);
    invoke(pending);
    return pending.result();
  }

  /// Invokes the function for somebody who reads the response while it comes, and does not wait for
  /// it.
  ///
  /// @throws IllegalArgumentException as [#invoke(Payload, String)]
  StreamedInvocation invokeStreaming(Payload event, @Nullable String traceId) {
    var response = new CompletableFuture<StreamedResponse>();
    var pending = new Pending(event, traceId, response, new CompletableFuture<>());
    invoke(pending);
    return new StreamedInvocation(response, pending.result());
  }

  private void invoke(Pending pending) {
    var event = pending.event();
    if (event.length() > RuntimeApiServer.MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "The event has %d bytes. Lambda takes at most %d."
              .formatted(event.length(), RuntimeApiServer.MAX_PAYLOAD_BYTES));
    }
    synchronized (lock) {
      if (closed) {
        pending.end(over());
        return;
      }
      waiting.add(pending);
    }
    dispatch();
  }

  /// Starts an execution environment in the background, so that mistakes in the function's start
  /// show before the first invocation does. An invocation that comes meanwhile waits for it.
  public void warmUp() {
    synchronized (lock) {
      if (!closed && environments.isEmpty()) {
        var environment = newEnvironment();
        warming++;
        Thread.ofVirtual().name("environment").start(() -> warmUp(environment));
      }
    }
  }

  /// Every process that belongs to the function at this moment.
  public Set<ProcessHandle> processes() {
    return environments().stream()
        .flatMap(environment -> environment.processes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Ends all processes of the function and all that they started. Invocations that run or wait
  /// fail. Takes less than a second.
  @Override
  public void close() {
    kill();
    environments().forEach(environment -> environment.awaitEnd(DEATH));
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException _) {
      // The JVM is shutting down, and the hook runs or has run.
    }
  }

  private void kill() {
    List<Pending> lost;
    synchronized (lock) {
      closed = true;
      lost = List.copyOf(waiting);
      waiting.clear();
    }
    log.close();
    environments().forEach(Environment::kill);
    lost.forEach(pending -> pending.end(over()));
  }

  /// Brings those that wait and those that are free together.
  private void dispatch() {
    synchronized (lock) {
      while (!waiting.isEmpty()) {
        if (waiting.element().result().isDone()) {
          waiting.remove();
          continue;
        }
        boolean full = environments.size() == function.environments();
        if (free.isEmpty() && (full || waiting.size() <= warming)) {
          return;
        }
        var environment = free.isEmpty() ? newEnvironment() : free.pop();
        var pending = waiting.remove();
        Thread.ofVirtual().name("environment").start(() -> serve(environment, pending));
      }
    }
  }

  private void warmUp(Environment environment) {
    try {
      environment.warmUp();
    } finally {
      synchronized (lock) {
        warming--;
      }
      release(environment);
    }
  }

  private void serve(Environment environment, Pending pending) {
    // Stands only when a mistake in this module throws; even then nobody is to wait for ever.
    var result = over();
    try {
      result = environment.invoke(pending);
    } finally {
      // In this order, so that whoever invokes again on hearing the result finds a free place.
      release(environment);
      pending.end(result);
    }
  }

  private void release(Environment environment) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      if (environment.isWarm()) {
        free.addFirst(environment);
      } else {
        free.addLast(environment);
      }
    }
    dispatch();
  }

  private Environment newEnvironment() {
    var environment = new Environment(function, log);
    environments.add(environment);
    return environment;
  }

  private List<Environment> environments() {
    synchronized (lock) {
      return List.copyOf(environments);
    }
  }

  private static Result over() {
    return new Result.Failed(
        "Runtime.ExitError",
        Payload.ofUtf8(
            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"The local run is over.\"}"));
  }
}
