package dev.lanner.local.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// What a process prints, passed on line by line.
///
/// ## Why it never blocks
///
/// `END` has to stand below the last line of the invocation. A thread that blocks in `read` cannot
/// be asked whether it has caught up: a line may be in the pipe while the thread has yet to wake.
/// So nobody blocks; a watcher calls [#passOn] every few milliseconds, and whoever is about to
/// write `END` calls it once more. A runtime writes its lines before it posts its answer, so all of
/// them are in the pipe by then.
final class ProcessOutput {
  // Longer lines are cut, as in CloudWatch, whose events hold 256 KiB.
  private static final int MAX_LINE_BYTES = 256 * 1024;

  private final InputStream in;
  private final Log log;
  private final byte[] buffer = new byte[64 * 1024];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  ProcessOutput(InputStream in, Log log) {
    this.in = in;
    this.log = log;
  }

  /// Passes on every line that is complete.
  synchronized void passOn() throws IOException {
    for (int available = in.available(); available > 0; available = in.available()) {
      int count = in.read(buffer, 0, Math.min(available, buffer.length));
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          endLine();
        } else {
          line.write(buffer[i]);
          if (line.size() == MAX_LINE_BYTES) {
            endLine();
          }
        }
      }
    }
  }

  /// Passes on everything, also a line without its end.
  synchronized void passOnAll() throws IOException {
    passOn();
    if (line.size() > 0) {
      endLine();
    }
  }

  private void endLine() {
    log.line(line.toString(StandardCharsets.UTF_8));
    line.reset();
  }
}
