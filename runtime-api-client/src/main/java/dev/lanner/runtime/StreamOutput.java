package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.OutputStream;

/// Lines on a stream, one write for each record.
final class StreamOutput implements LogOutput {
  private final OutputStream out;

  StreamOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(LogFormat format, LogLevel level, long micros, Payload line)
      throws IOException {
    out.write(line.array(), line.offset(), line.length());
    out.flush();
  }
}
