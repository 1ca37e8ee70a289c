package dev.lanner.local.lambda;

import java.io.Flushable;
import java.io.IOException;

/// The log of a local run: whole lines, from any thread, one after the other.
final class Log {
  private final Appendable output;
  private boolean closed;

  Log(Appendable output) {
    this.output = output;
  }

  synchronized void line(String line) {
    if (closed) {
      return;
    }
    try {
      output.append(line).append('\n');
      if (output instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException _) {
      // Nobody reads any more, which is no reason to stop serving.
      closed = true;
    }
  }

  /// Lets the lines that follow fall: what processes say while they are being killed.
  synchronized void close() {
    closed = true;
  }
}
