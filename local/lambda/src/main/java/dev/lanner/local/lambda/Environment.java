package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One execution environment: at most one process of the function at a time, at most one invocation
/// at a time. The package page has the picture of its life.
///
/// [#invoke] and [#warmUp] are for one thread at a time, [#kill] and [#processes] for any.
final class Environment {
  private static final DateTimeFormatter LOG_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  // A runtime that reported an init error ends by itself, once its log is out.
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  // What the Runtime API calls a response whose connection ended before it did.
  private static final String TRUNCATED = "Runtime.TruncatedResponse";

  private final Function function;
  private final Log log;
  private final ExecutionLog report;

  private final Object lock = new Object();
  private @Nullable RuntimeProcess process;
  private boolean closed;

  // Paid by the first invocation of a process, also when somebody else warmed it up.
  private @Nullable Duration unreportedInit;

  Environment(Function function, Log log) {
    this.function = function;
    this.log = log;
    this.report = new ExecutionLog(log);
  }

  private sealed interface Init {
    record Ready(RuntimeProcess process) implements Init {}

    record Failed(Failure failure) implements Init {}
  }

  /// Starts the process, if there is none.
  void warmUp() {
    var _ = ready();
  }

  /// Invokes the function; as long as it takes, which the function's timeouts limit.
  Result invoke(Pending pending) {
    var requestId = UUID.randomUUID().toString();
    var init = ready();
    var initDuration = unreportedInit;
    unreportedInit = null;
    report.start(requestId);
    return switch (init) {
      case Init.Failed(var failure) -> {
        log.line("RequestId: " + requestId + " Error: " + failure.message());
        report.end(requestId);
        report.report(
            requestId,
            Duration.ZERO,
            function.memoryMb(),
            OptionalLong.empty(),
            initDuration,
            failure.status());
        yield new Result.Failed(failure.errorType(), failure.payload(requestId));
      }
      case Init.Ready(var running) -> invoke(running, requestId, pending, initDuration);
    };
  }

  /// Whether an invocation would find a process waiting for it.
  boolean isWarm() {
    var running = process();
    return running != null && running.isAlive();
  }

  Set<ProcessHandle> processes() {
    var running = process();
    return running == null ? Set.of() : running.processes();
  }

  /// Ends the process at once, and starts none any more.
  void kill() {
    RuntimeProcess running;
    synchronized (lock) {
      closed = true;
      running = process;
    }
    if (running != null) {
      running.kill();
    }
  }

  /// Waits for the end of the process, after [#kill].
  void awaitEnd(Duration most) {
    var running = process();
    if (running != null) {
      var _ = running.awaitEnd(most);
    }
  }

  private Result invoke(
      RuntimeProcess running, String requestId, Pending pending, @Nullable Duration initDuration) {
    var event =
        Event.builder()
            .requestId(requestId)
            .payload(pending.event())
            .deadline(Instant.now().plus(function.timeout()))
            .invokedFunctionArn(function.arn())
            .traceId(pending.traceId())
            .build();
    long start = System.nanoTime();
    var answer = await(answer(running, event, pending.response()), function.timeout());
    var duration = Duration.ofNanos(System.nanoTime() - start);

    running.passOnOutput();
    var maxMemory = running.maxMemoryBytes();
    var failure =
        switch (answer) {
          case null -> Failure.timeout("Task", function.timeout());
          case Answer.Lost(var how) -> Failure.exit(how);
          case Answer.Failure failed -> Failure.reported(failed);
          case Answer.Response _ -> null;
        };
    if (answer == null || answer instanceof Answer.Lost || isDying(answer, running)) {
      discard(running);
    }
    if (failure != null) {
      log.line("RequestId: " + requestId + " Error: " + failure.message());
    }
    report.end(requestId);
    report.report(
        requestId,
        duration,
        function.memoryMb(),
        maxMemory,
        initDuration,
        failure == null ? null : failure.status());
    return switch (answer) {
      case Answer.Response(var returned, _) -> new Result.Returned(returned);
      case Answer.Failure(var errorType, _, var error) -> new Result.Failed(errorType, error);
      case Answer.Lost _ -> failed(failure, requestId);
      case null -> failed(failure, requestId);
    };
  }

  /// The connections of a process that ends are closed a moment before it has ended, and until then
  /// it looks as if it could take the next invocation.
  private static boolean isDying(Answer answer, RuntimeProcess running) {
    return answer instanceof Answer.Failure failure
        && failure.errorType().equals(TRUNCATED)
        && running.awaitEnd(LAST_WORDS);
  }

  /// @param response where the response goes when it begins, or `null` when it is wanted whole
  private static CompletableFuture<Answer> answer(
      RuntimeProcess running, Event event, @Nullable CompletableFuture<StreamedResponse> response) {
    if (response == null) {
      return running.invoke(event);
    }
    var streamed = running.invokeStreaming(event);
    var _ =
        streamed
            .contentType()
            .thenAccept(type ->
                response.complete(new StreamedResponse(type.orElse(null), streamed.body())));
    return streamed.answer();
  }

  private static Result failed(@Nullable Failure failure, String requestId) {
    if (failure == null) {
      throw new IllegalStateException("An invocation without an answer has a reason.");
    }
    return new Result.Failed(failure.errorType(), failure.payload(requestId));
  }

  private Init ready() {
    var running = process();
    if (running != null) {
      if (running.isAlive()) {
        return new Init.Ready(running);
      }
      log.line("The function's process ended between two invocations; another one is started.");
      discard(running);
    }
    long start = System.nanoTime();
    RuntimeProcess started;
    try {
      started = start();
    } catch (IOException e) {
      return failed(start, Failure.notStarted(String.valueOf(e.getMessage())));
    }
    if (started == null) {
      return new Init.Failed(Failure.exit("the local run is over"));
    }
    var result = await(started.ready(), function.initTimeout());
    return switch (result) {
      case InitResult.Ready _ -> {
        unreportedInit = Duration.ofNanos(System.nanoTime() - start);
        // So that they are known when the process they come from ends before them.
        started.processes();
        yield new Init.Ready(started);
      }
      case InitResult.Failed(var reported) -> {
        var _ = started.awaitEnd(LAST_WORDS);
        discard(started);
        yield failed(start, Failure.reported(reported));
      }
      case InitResult.Lost(var how) -> {
        discard(started);
        yield failed(start, Failure.exit(how));
      }
      case null -> {
        discard(started);
        yield failed(start, Failure.timeout("Init", function.initTimeout()));
      }
    };
  }

  private Init failed(long start, Failure failure) {
    var duration = Duration.ofNanos(System.nanoTime() - start);
    report.initReport(duration, failure.status());
    log.line("The function did not start. " + failure.message());
    unreportedInit = duration;
    return new Init.Failed(failure);
  }

  /// @return `null` when this environment was killed
  private @Nullable RuntimeProcess start() throws IOException {
    var logStream =
        "%s/[$LATEST]%s"
            .formatted(
                LOG_DATE.format(LocalDate.now(ZoneOffset.UTC)),
                UUID.randomUUID().toString().replace("-", ""));
    synchronized (lock) {
      if (closed) {
        return null;
      }
      var started = RuntimeProcess.start(function, logStream, log);
      process = started;
      return started;
    }
  }

  private void discard(RuntimeProcess ended) {
    ended.end();
    synchronized (lock) {
      process = null;
    }
  }

  private @Nullable RuntimeProcess process() {
    synchronized (lock) {
      return process;
    }
  }

  /// @return `null` when the time is over
  private static <T> @Nullable T await(CompletableFuture<T> future, Duration most) {
    try {
      return future.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return null;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("The Runtime API's futures never fail.", e);
    }
  }
}
