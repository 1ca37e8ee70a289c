package dev.lanner.framework.spi;

import java.io.Serial;

/// A method has not answered in time. The stack trace is where its thread was then.
public final class TimeLimitException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  TimeLimitException(String label, long millis, Thread thread) {
    super(
        "%s has not answered within %d ms, after which nobody waits for it. The stack trace says where it was; shorten that, or give calls over the network shorter timeouts."
            .formatted(label, millis));
    setStackTrace(thread.getStackTrace());
  }
}
