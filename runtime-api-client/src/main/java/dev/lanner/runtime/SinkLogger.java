package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// AWS's logger over the log sink, with the lines of AWS's own runtime, since metric filters and
/// embedded metrics depend on them: text is written as it is, after its level in brackets when it
/// has one; bytes are written as they are in both formats, as what hands over bytes (AWS's appender
/// for Log4j) has formatted them already. A record ends with a line feed in any case.
///
/// Levels count only if the environment has one: without it AWS's runtime writes all records.
final class SinkLogger implements LambdaLogger {
  private final LogSink sink;

  SinkLogger(LogSink sink) {
    this.sink = sink;
  }

  @Override
  public void log(@Nullable String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte @Nullable [] message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(@Nullable String message, LogLevel level) {
    if (!sink.isEnabledForHandlers(level)) {
      return;
    }
    var text = String.valueOf(message);
    if (sink.format() == LogFormat.JSON) {
      sink.write(level, null, text, null, Map.of());
    } else {
      var line = level == LogLevel.UNDEFINED ? text : "[" + level.name() + "] " + text;
      sink.write(LogFormat.TEXT, level, Payload.ofUtf8(line));
    }
  }

  @Override
  public void log(byte @Nullable [] message, LogLevel level) {
    if (message == null) {
      log((String) null, level);
    } else if (sink.isEnabledForHandlers(level)) {
      sink.write(sink.format(), level, Payload.of(message));
    }
  }
}
