package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;

/// How a record looks in the log.
sealed interface LogEncoder permits TextLogEncoder, JsonLogEncoder {

  static LogEncoder of(LogFormat format) {
    return format == LogFormat.JSON ? new JsonLogEncoder() : new TextLogEncoder();
  }

  /// The record in UTF-8, with the line feed that ends it.
  Payload encode(LogRecord entry);
}
