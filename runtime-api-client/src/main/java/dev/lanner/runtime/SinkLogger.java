package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// AWS's logger over the log sink. Without a level, a record is always written.
final class SinkLogger implements LambdaLogger {
  private final LogSink sink;

  SinkLogger(LogSink sink) {
    this.sink = sink;
  }

  @Override
  public void log(String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(byte[] message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  public void log(String message, LogLevel level) {
    sink.log(level, null, String.valueOf(message), null, Map.of());
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    log(new String(message, StandardCharsets.UTF_8), level);
  }
}
