package dev.lanner.benchmarks.harness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Runs one process at a time, for a figure or for a check.
final class Laboratory {
  /// RIC casts the milliseconds that are left to an `int`, so the deadline must not be far away.
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  /// More than any candidate opens for one invocation at a time.
  private static final int CONNECTIONS = 4;

  private final Processes processes;
  private final CpuClock clock = new CpuClock();
  private final InstantSource time;

  Laboratory(Processes processes, InstantSource time) {
    this.processes = processes;
    this.time = time;
  }

  /// Starts a candidate, measures it and kills it.
  ///
  /// @param flags of the JVM
  /// @param warmup invocations after the first two that do not count
  /// @param warm invocations that do
  /// @throws BenchmarkException when a response is wrong or the process ends before
  Measurement measure(
      Candidate candidate, List<String> flags, List<Exchange> exchanges, int warmup, int warm) {
    if (candidate.kind() == Kind.EXIT) {
      return measureExit(candidate, flags);
    }
    var script = new MeasuringScript(candidate.kind(), exchanges, warmup, warm, deadline(), clock);
    return run(
        script, candidate, CONNECTIONS, address -> processes.prepare(candidate, flags, address));
  }

  /// Starts a candidate that answers each event with itself, and measures how many invocations it
  /// serves in a second.
  ///
  /// @param concurrency invocations at once; above 1, the process is told so
  /// @param warmup invocations that do not count
  /// @param counted invocations that do
  /// @return no figures when the process does not take so many events at once
  Measurement throughput(
      Candidate candidate,
      List<String> flags,
      Exchange exchange,
      int concurrency,
      int warmup,
      int counted) {
    var script = new ThroughputScript(exchange, concurrency, warmup, counted, deadline(), clock);
    return run(
        script,
        candidate,
        CONNECTIONS + concurrency,
        address -> {
          ProcessBuilder builder = processes.prepare(candidate, flags, address);
          if (concurrency > 1) {
            Map<String, String> environment = builder.environment();
            environment.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(concurrency));
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances");
          }
          return builder;
        });
  }

  /// Starts a candidate that answers each event with itself, and measures what an invocation
  /// allocates.
  ///
  /// @param warmup invocations that do not count
  /// @param counted invocations that do
  Measurement allocation(Candidate candidate, Exchange exchange, int warmup, int counted) {
    var script = new AllocationScript(exchange, warmup, counted, deadline());
    return run(
        script,
        candidate,
        CONNECTIONS,
        address -> processes.prepareWithFlags(candidate, YoungHeap.FLAGS, address));
  }

  private Measurement run(
      FigureScript script,
      Candidate candidate,
      int connections,
      Function<String, ProcessBuilder> prepare) {
    try (var server = new RuntimeApiServer(script, connections)) {
      ProcessBuilder builder = prepare.apply(server.address());
      script.starting();
      Process process = processes.start(builder);
      script.started(process.pid());
      try {
        return await(script.done(), candidate, process);
      } finally {
        processes.kill(process);
      }
    }
  }

  /// Starts a candidate, plays exchanges, looks closely at the responses, and asks it to exit: a
  /// JVM writes its training data when it exits, not when it is killed.
  ///
  /// @throws BenchmarkException when a response is wrong or the process ends before
  void play(Candidate candidate, List<String> flags, List<Exchange> exchanges) {
    var script = new PlayingScript(candidate.kind(), exchanges, deadline());
    try (var server = new RuntimeApiServer(script, CONNECTIONS)) {
      Process process = processes.start(processes.prepare(candidate, flags, server.address()));
      try {
        if (candidate.kind() != Kind.EXIT) {
          await(script.played(), candidate, process);
          requireAlone(candidate, process);
          process.destroy();
        }
        processes.awaitExit(process);
      } finally {
        processes.kill(process);
      }
    }
  }

  /// Starts a JVM that only does what its flags say.
  ///
  /// @throws BenchmarkException when it fails
  void tool(Candidate candidate, List<String> flags) {
    Process process = processes.start(processes.prepare(candidate, flags, "127.0.0.1:9"));
    try {
      int status = processes.awaitExit(process);
      if (status != 0) {
        throw new BenchmarkException(
            "For "
                + candidate.name()
                + ", java "
                + String.join(" ", flags)
                + " exited with "
                + status
                + ". "
                + processes.lastLines());
      }
    } finally {
      processes.kill(process);
    }
  }

  private static void requireAlone(Candidate candidate, Process process) {
    if (process.children().findAny().isPresent()) {
      throw new BenchmarkException(
          candidate.name()
              + " runs in more than one process, and only the first would be measured. Let its"
              + " bootstrap exec the other.");
    }
  }

  private Instant deadline() {
    return time.instant().plus(LONGEST_RUN);
  }

  private Measurement measureExit(Candidate candidate, List<String> flags) {
    ProcessBuilder builder = processes.prepare(candidate, flags, "127.0.0.1:9");
    long cpuBefore = clock.endedChildrenNanos();
    long start = System.nanoTime();
    Process process = processes.start(builder);
    int status = processes.awaitExit(process);
    long end = System.nanoTime();
    if (status != 0) {
      throw new BenchmarkException(
          candidate.name() + " exited with " + status + ". " + processes.lastLines());
    }
    var measurement = new Measurement();
    measurement.put(Metric.FIRST_MILLIS, (end - start) / 1e6);
    measurement.put(Metric.FIRST_CPU_MILLIS, (clock.endedChildrenNanos() - cpuBefore) / 1e6);
    return measurement;
  }

  private <T> T await(CompletableFuture<T> result, Candidate candidate, Process process) {
    CompletableFuture<Void> watch =
        process
            .onExit()
            .thenAccept(ended ->
                result.completeExceptionally(
                    new BenchmarkException("It exited with " + ended.exitValue() + ".")));
    try {
      return result.orTimeout(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String reason =
          cause instanceof TimeoutException
              ? "It was not done after "
                  + LONGEST_RUN.toMinutes()
                  + " minutes. Let it answer fewer invocations."
              : cause.getMessage();
      throw new BenchmarkException(
          candidate.name() + " failed. " + reason + " " + processes.lastLines(), cause);
    } finally {
      watch.cancel(false);
    }
  }
}
