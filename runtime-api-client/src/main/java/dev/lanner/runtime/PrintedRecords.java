package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Takes the place of `System.out` or `System.err`: what is printed goes into the log as it is,
/// without a level, between the records that come through a logger.
///
/// A write that ends with a line feed ends a record, so that one print of many lines stays
/// together. What is not ended yet waits for its end, for a flush, or until it is very long.
final class PrintedRecords extends OutputStream {
  private static final int MAX_BYTES = 64 * 1024;

  private final LogSink sink;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  private PrintedRecords(LogSink sink) {
    this.sink = sink;
  }

  static PrintStream stream(LogSink sink) {
    // No automatic flush: it would end a record with every piece of a line.
    return new PrintStream(new PrintedRecords(sink), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    begun.write(bytes, offset, length);
    if ((length > 0 && bytes[offset + length - 1] == '\n') || begun.size() > MAX_BYTES) {
      flush();
    }
  }

  @Override
  public synchronized void flush() {
    if (begun.size() > 0) {
      var bytes = Payload.of(begun.toByteArray());
      begun.reset();
      sink.write(LogFormat.TEXT, LogLevel.UNDEFINED, bytes);
    }
  }
}
