package dev.lanner.framework.spi;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands samples to a function, from the bytes of the event to the bytes of the answer.
///
/// It does so outside of an {@link dev.lanner.runtime.InvocationScope}, by which all that keeps
/// connections or credentials knows that a snapshot is still to come, and in a thread of its own,
/// so that a sample without an end cannot keep the function from starting.
final class PrimingRun implements Runnable {
  private static final byte[] SERVER_ERROR =
      "{\"statusCode\":5".getBytes(StandardCharsets.US_ASCII);

  /// For a sample that was interrupted.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Handler function;
  private final File[] samples;
  private final RuntimeEnvironment environment;
  private final Duration limit;

  private volatile boolean isOver;
  private volatile int answered;
  private volatile int failed;
  private volatile @Nullable Throwable fatal;

  /// @param samples files with one event each
  /// @param limit after which no further sample begins, and the one under way is interrupted
  PrimingRun(Handler function, File[] samples, RuntimeEnvironment environment, Duration limit) {
    this.function = function;
    this.samples = samples;
    this.environment = environment;
    this.limit = limit;
  }

  /// Runs them, and tells how many were answered.
  void start() {
    var thread = new Thread(this, "priming");
    thread.setDaemon(true);
    thread.start();
    try {
      if (!thread.join(limit)) {
        isOver = true;
        thread.interrupt();
        thread.join(GRACE);
      }
    } catch (InterruptedException _) {
      isOver = true;
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    tell(thread.isAlive());
    Throwable thrown = fatal;
    if (thrown != null) {
      Failures.throwIfFatal(thrown);
    }
  }

  @Override
  public void run() {
    Arrays.sort(samples);
    LogSink log = LogSink.standard();
    for (File sample : samples) {
      if (isOver || fatal != null) {
        return;
      }
      run(sample, log);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // This thread alone writes them.
  private void run(File sample, LogSink log) {
    try {
      Payload event = Payload.of(Files.readAllBytes(sample.toPath()));
      if (isServerError(function.handle(event, context(event, log)))) {
        failed++;
      } else {
        answered++;
      }
    } catch (LinkageError | VirtualMachineError thrown) {
      failed++;
      fatal = thrown;
    } catch (Throwable thrown) {
      // Its message may hold what is of no concern to the log.
      failed++;
    }
  }

  private Context context(Payload event, LogSink log) {
    String name = environment.functionName();
    var invocation =
        new Invocation(
            "priming",
            Instant.now().plus(limit),
            "arn:aws:lambda:us-east-1:000000000000:function:" + (name == null ? "priming" : name),
            null,
            null,
            null,
            null,
            null,
            Headers.empty(),
            event);
    return new LambdaContext(invocation, environment, InstantSource.system(), log);
  }

  /// Whether the answer is that of an HTTP function which has met an error of its own.
  private static boolean isServerError(Payload answer) {
    int begin = answer.offset();
    return answer.length() >= SERVER_ERROR.length
        && Arrays.equals(
            answer.array(),
            begin,
            begin + SERVER_ERROR.length,
            SERVER_ERROR,
            0,
            SERVER_ERROR.length);
  }

  private void tell(boolean isStuck) {
    Logger log = LoggerFactory.getLogger(Priming.class);
    log.info(
        "Primed the snapshot with {} samples: {} answered, {} failed.",
        samples.length,
        answered,
        failed);
    if (isStuck) {
      log.warn(
          "A sample of the priming did not end within {} s and could not be interrupted. It goes on"
              + " in each copy of the snapshot. Take it out of src/lanner/training/safe, or set"
              + " LANNER_PRIMING=off.",
          limit.toSeconds());
    }
  }
}
