package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;

/// How a record looks in the log.
sealed interface LogEncoder permits TextLogEncoder, JsonLogEncoder {

  static LogEncoder of(LogFormat format) {
    return switch (format) {
      case TEXT -> new TextLogEncoder();
      case JSON -> new JsonLogEncoder();
    };
  }

  /// The record in UTF-8, with the line feed that ends it.
  Payload encode(LogRecord entry);
}
