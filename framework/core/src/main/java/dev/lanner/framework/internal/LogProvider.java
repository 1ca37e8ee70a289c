package dev.lanner.framework.internal;

import dev.lanner.runtime.LogSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// SLF4J over the log sink of the runtime client, so that all of a function's log goes through one
/// encoder.
public final class LogProvider implements SLF4JServiceProvider {
  private static final String REQUESTED_API_VERSION = "2.0.99";

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new BasicMDCAdapter();
  private @Nullable ILoggerFactory loggers;

  @Override
  public ILoggerFactory getLoggerFactory() {
    if (loggers == null) {
      throw new IllegalStateException(
          "SLF4J asked for loggers before it initialized its provider.");
    }
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return REQUESTED_API_VERSION;
  }

  @Override
  public void initialize() {
    loggers = new SinkLoggers(LogSink.standard());
  }
}
