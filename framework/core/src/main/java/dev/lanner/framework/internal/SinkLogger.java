package dev.lanner.framework.internal;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lanner.runtime.LogSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/// A logger of SLF4J that writes to the sink, with what the MDC holds and the key-value pairs of
/// the call as fields. Markers are not written.
final class SinkLogger extends AbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1L;

  /// At DEBUG the AWS SDK's signer logs all that it signs, session tokens included.
  private static final String TELLS_TOKENS = "software.amazon.awssdk.http.auth.";

  private final transient LogSink sink;
  private final boolean isDiscreet;

  SinkLogger(String name, LogSink sink) {
    this.name = name;
    this.sink = sink;
    this.isDiscreet = name.startsWith(TELLS_TOKENS);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    Map<String, String> fields = MDC.getCopyOfContextMap();
    write(level, pattern, arguments, thrown, fields == null ? Map.of() : fields);
  }

  /// What the fluent API makes: `logger.atInfo().addKeyValue("orderId", id).log("Placed")`.
  @Override
  public void log(LoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    Map<String, String> inherited = MDC.getCopyOfContextMap();
    Map<String, String> fields = inherited == null ? new LinkedHashMap<>() : inherited;
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        fields.put(pair.key, String.valueOf(pair.value));
      }
    }
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        event.getThrowable(),
        fields);
  }

  private void write(
      Level level,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown,
      Map<String, String> fields) {
    String message =
        arguments == null ? pattern : MessageFormatter.basicArrayFormat(pattern, arguments);
    sink.log(level(level), name, message == null ? "null" : message, thrown, fields);
  }

  private static LogLevel level(Level level) {
    return switch (level) {
      case TRACE -> LogLevel.TRACE;
      case DEBUG -> LogLevel.DEBUG;
      case INFO -> LogLevel.INFO;
      case WARN -> LogLevel.WARN;
      case ERROR -> LogLevel.ERROR;
    };
  }

  @Override
  public boolean isTraceEnabled() {
    return !isDiscreet && sink.isEnabled(LogLevel.TRACE);
  }

  @Override
  public boolean isTraceEnabled(Marker marker) {
    return isTraceEnabled();
  }

  @Override
  public boolean isDebugEnabled() {
    return !isDiscreet && sink.isEnabled(LogLevel.DEBUG);
  }

  @Override
  public boolean isDebugEnabled(Marker marker) {
    return isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return sink.isEnabled(LogLevel.INFO);
  }

  @Override
  public boolean isInfoEnabled(Marker marker) {
    return isInfoEnabled();
  }

  @Override
  public boolean isWarnEnabled() {
    return sink.isEnabled(LogLevel.WARN);
  }

  @Override
  public boolean isWarnEnabled(Marker marker) {
    return isWarnEnabled();
  }

  @Override
  public boolean isErrorEnabled() {
    return sink.isEnabled(LogLevel.ERROR);
  }

  @Override
  public boolean isErrorEnabled(Marker marker) {
    return isErrorEnabled();
  }
}
