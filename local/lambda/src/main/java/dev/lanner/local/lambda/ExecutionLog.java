package dev.lanner.local.lambda;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The lines that Lambda itself adds to a function's log, in its words.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html">Lambda
///   logs</a>
record ExecutionLog(Log log) {

  void start(String requestId) {
    log.line("START RequestId: " + requestId + " Version: $LATEST");
  }

  void end(String requestId) {
    log.line("END RequestId: " + requestId);
  }

  /// @param init how long the init phase before this invocation took, or `null` when there was none
  /// @param status such as `Status: timeout`, or `null` when there is nothing to say
  void report(
      String requestId,
      Duration duration,
      int memoryMb,
      OptionalLong maxMemoryBytes,
      @Nullable Duration init,
      @Nullable String status) {
    var billed = init == null ? duration : duration.plus(init);
    var line = new StringBuilder("REPORT RequestId: ").append(requestId);
    line.append("\tDuration: ").append(millis(duration));
    line.append("\tBilled Duration: ").append((billed.toNanos() + 999_999) / 1_000_000);
    line.append(" ms\tMemory Size: ").append(memoryMb).append(" MB");
    maxMemoryBytes.ifPresent(
        bytes -> line.append("\tMax Memory Used: ").append(bytes >> 20).append(" MB"));
    if (init != null) {
      line.append("\tInit Duration: ").append(millis(init));
    }
    if (status != null) {
      line.append('\t').append(status);
    }
    log.line(line.toString());
  }

  /// The end of an init phase that came to nothing.
  void initReport(Duration duration, String status) {
    log.line("INIT_REPORT Init Duration: %s\tPhase: init\t%s".formatted(millis(duration), status));
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
  }
}
