package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where every log record of the process goes, whichever logging interface it came through.
///
/// `AWS_LAMBDA_LOG_FORMAT` chooses between text and JSON, and records below `AWS_LAMBDA_LOG_LEVEL`
/// are dropped. Times are UTC with milliseconds. Request id, trace id and tenant id come from the
/// {@link InvocationScope} of the thread that logs. One record is one write, a stack trace with all
/// its causes included. Threads may share a sink.
///
/// ```
/// 2026-11-20T11:00:00.123Z 8476a536-e9f4-11e8-9739-2dfe598c3fcd INFO shop.Orders placed order=42
/// ```
///
/// ```json
/// {"timestamp":"2026-11-20T11:00:00.123Z","level":"INFO","logger":"shop.Orders",
///  "message":"placed","AWSRequestId":"8476a536-e9f4-11e8-9739-2dfe598c3fcd","mdc":{"order":"42"}}
/// ```
public final class LogSink {
  /// The logger name of Lanner's own records.
  static final String RUNTIME = "dev.lanner.runtime";

  // Records are written as bytes, so its encoding does not matter. Not the file descriptor itself:
  // a test runner that stands in its place gets the log, and keeps it apart from its own output.
  private static final LogSink STANDARD =
      new LogSink(RuntimeEnvironment.ofProcess(), InstantSource.system(), System.out);

  private final RuntimeEnvironment environment;
  private final InstantSource clock;
  private final OutputStream out;

  // Both are made at the first record, as many functions start without one, and every class that is
  // loaded before the first event costs a third of a millisecond. Two threads may each make them.
  private volatile @Nullable LogLevel threshold;
  private volatile @Nullable LogEncoder encoder;

  /// Writes the format and from the level on that the environment asks for.
  public LogSink(RuntimeEnvironment environment, InstantSource clock, OutputStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  /// The sink of this process: its environment, its clock, its standard output. It is the one value
  /// of its kind that is static, because SLF4J makes its provider by itself; whoever can takes a
  /// sink as an argument.
  public static LogSink standard() {
    return STANDARD;
  }

  /// Whether records of that level are written. `UNDEFINED`, a record without a level, always is.
  public boolean isEnabled(LogLevel level) {
    return level.compareTo(threshold()) >= 0 || level == LogLevel.UNDEFINED;
  }

  /// Writes a record, if its level is enabled.
  ///
  /// @param level `UNDEFINED` is shown as `INFO`
  /// @param logger name of the logger, or `null` for none
  /// @param message what happened; line feeds at its end are dropped
  /// @param thrown shown with its whole chain of causes, or `null` for none
  /// @param fields further facts by name, as from an MDC, written in their order
  public void log(
      LogLevel level,
      @Nullable String logger,
      String message,
      @Nullable Throwable thrown,
      Map<String, String> fields) {
    if (!isEnabled(level)) {
      return;
    }
    var shown = level == LogLevel.UNDEFINED ? LogLevel.INFO : level;
    var context = InvocationScope.current();
    write(
        encoder()
            .encode(
                new LogRecord(
                    clock.millis(), shown, logger, trimmed(message), thrown, fields, context)));
  }

  private LogLevel threshold() {
    var level = threshold;
    if (level == null) {
      level = environment.logLevel();
      threshold = level;
    }
    return level;
  }

  private LogEncoder encoder() {
    var made = encoder;
    if (made == null) {
      made = LogEncoder.of(environment.logFormat());
      encoder = made;
    }
    return made;
  }

  /// Writes a record of Lanner's own.
  void log(LogLevel level, String message, @Nullable Throwable thrown) {
    log(level, RUNTIME, message, thrown, Map.of());
  }

  /// A logger that writes here, for {@link
  /// com.amazonaws.services.lambda.runtime.Context#getLogger()}.
  public LambdaLogger lambdaLogger() {
    return new SinkLogger(this);
  }

  private static String trimmed(String message) {
    int end = message.length();
    while (end > 0 && (message.charAt(end - 1) == '\n' || message.charAt(end - 1) == '\r')) {
      end--;
    }
    return message.substring(0, end);
  }

  private void write(Payload bytes) {
    synchronized (out) {
      try {
        out.write(bytes.array(), bytes.offset(), bytes.length());
        out.flush();
      } catch (IOException _) {
        // The log is gone, and there is no other place to say so. The function goes on.
      }
    }
  }
}
