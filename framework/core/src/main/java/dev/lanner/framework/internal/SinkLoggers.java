package dev.lanner.framework.internal;

import dev.lanner.runtime.LogSink;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/// One logger for each name.
final class SinkLoggers implements ILoggerFactory {
  private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
  private final LogSink sink;

  SinkLoggers(LogSink sink) {
    this.sink = sink;
  }

  @Override
  public Logger getLogger(String name) {
    Logger known = loggers.get(name);
    if (known != null) {
      return known;
    }
    Logger logger = new SinkLogger(name, sink);
    Logger earlier = loggers.putIfAbsent(name, logger);
    return earlier == null ? logger : earlier;
  }
}
