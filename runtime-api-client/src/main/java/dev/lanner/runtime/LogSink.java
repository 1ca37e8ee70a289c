package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where every log record of the process goes, whichever logging interface it came through.
///
/// `AWS_LAMBDA_LOG_FORMAT` chooses between text and JSON, and records below `AWS_LAMBDA_LOG_LEVEL`
/// are dropped. Times are UTC with milliseconds. Request id, trace id and tenant id come from the
/// {@link InvocationScope} of the thread that logs. One record is one write, a stack trace with all
/// its causes included. Threads may share a sink. Failures to write never reach those who log.
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
      ofProcess(RuntimeEnvironment.ofProcess(), InstantSource.system(), System.out, System.err);

  private final RuntimeEnvironment environment;
  private final InstantSource clock;
  private final OutputStream out;

  /// Where the log goes when the channel that the environment names fails, or `null` for a sink
  /// that writes to `out` whatever the environment names.
  private final @Nullable OutputStream err;

  // All are made at the first record, as many functions start without one, and every class that is
  // loaded before the first event costs a third of a millisecond.
  private volatile @Nullable LogLevel threshold;
  private volatile @Nullable LogEncoder encoder;
  private volatile @Nullable LambdaLogger lambdaLogger;
  private @Nullable LogDestination destination;

  /// Writes to the stream, in the format and from the level on that the environment asks for.
  public LogSink(RuntimeEnvironment environment, InstantSource clock, OutputStream out) {
    this(environment, clock, out, null);
  }

  private LogSink(
      RuntimeEnvironment environment,
      InstantSource clock,
      OutputStream out,
      @Nullable OutputStream err) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /// Writes where the environment says, else to `out`.
  ///
  /// @param err takes over, with a warning, when what the environment names fails
  static LogSink ofProcess(
      RuntimeEnvironment environment, InstantSource clock, OutputStream out, OutputStream err) {
    return new LogSink(environment, clock, out, err);
  }

  /// The sink of this process: its environment, its clock, its standard output. Where Lambda has a
  /// channel of its own for the log (`_LAMBDA_TELEMETRY_LOG_FD` or, on managed instances,
  /// `_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET`) it takes that, and when that fails, standard error
  /// with a warning.
  ///
  /// It is the one value of its kind that is static, because SLF4J makes its provider by itself;
  /// whoever can takes a sink as an argument.
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
    if (isEnabled(level)) {
      write(level, logger, message, thrown, fields);
    }
  }

  /// Writes a record whatever its level.
  void write(
      LogLevel level,
      @Nullable String logger,
      String message,
      @Nullable Throwable thrown,
      Map<String, String> fields) {
    var now = clock.instant();
    var shown = level == LogLevel.UNDEFINED ? LogLevel.INFO : level;
    var entry =
        new LogRecord(
            now.toEpochMilli(),
            shown,
            logger,
            trimmed(message),
            thrown,
            fields,
            InvocationScope.current());
    write(format(), level, now, encoder().encode(entry));
  }

  /// Writes a record that somebody else has formatted.
  void write(LogFormat format, LogLevel level, Payload bytes) {
    write(format, level, clock.instant(), withLineFeed(bytes));
  }

  /// Whether records of that level are written for handlers that log through AWS's logger.
  boolean isEnabledForHandlers(LogLevel level) {
    return !environment.hasLogLevel() || isEnabled(level);
  }

  LogFormat format() {
    return environment.logFormat();
  }

  /// Sends what is printed on `System.out` and `System.err` through this sink, provided that the
  /// log does not go to standard output anyway: by two ways it would arrive in another order.
  void takePrints() {
    if (environment.hasLogChannel()) {
      System.setOut(PrintedRecords.stream(this));
      System.setErr(PrintedRecords.stream(this));
    }
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
    var made = lambdaLogger;
    if (made == null) {
      made = new SinkLogger(this);
      lambdaLogger = made;
    }
    return made;
  }

  private static String trimmed(String message) {
    int end = message.length();
    while (end > 0 && (message.charAt(end - 1) == '\n' || message.charAt(end - 1) == '\r')) {
      end--;
    }
    return message.substring(0, end);
  }

  private static Payload withLineFeed(Payload record) {
    int length = record.length();
    if (length > 0 && record.array()[record.offset() + length - 1] == '\n') {
      return record;
    }
    var line = Arrays.copyOfRange(record.array(), record.offset(), record.offset() + length + 1);
    line[length] = '\n';
    return Payload.of(line);
  }

  private void write(LogFormat format, LogLevel level, Instant now, Payload line) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    var problem = destination().write(format, level, micros, line);
    if (problem != null) {
      log(LogLevel.WARN, problem, null);
    }
  }

  private synchronized LogDestination destination() {
    var made = destination;
    if (made == null) {
      made =
          err == null
              ? new LogDestination(RuntimeEnvironment.of(Map.of()), out, out)
              : new LogDestination(environment, out, err);
      destination = made;
    }
    return made;
  }
}
