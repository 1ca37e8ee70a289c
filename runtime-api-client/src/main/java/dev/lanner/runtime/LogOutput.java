package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.OutputStream;

/// Where records go once they are encoded. For one thread at a time.
sealed interface LogOutput permits StreamOutput, FrameOutput, SocketOutput {

  /// Opens what the environment names, or the stream when it names nothing.
  static LogOutput open(RuntimeEnvironment environment, OutputStream out) throws IOException {
    var socket = environment.logSocket();
    if (socket != null) {
      return SocketOutput.connect(socket);
    }
    var descriptor = environment.logDescriptor();
    return descriptor == null ? new StreamOutput(out) : FrameOutput.open(descriptor);
  }

  /// Writes one record.
  ///
  /// @param format whether the record is JSON
  /// @param level `UNDEFINED` when the record has none
  /// @param micros when, Unix microseconds
  /// @param line the record in UTF-8, with the line feed that ends it
  void write(LogFormat format, LogLevel level, long micros, Payload line) throws IOException;
}
