package dev.lanner.framework.spi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// An invocation fails because its records did, so that the event source delivers all of them
/// again. The cause is what the first one failed with; there is none when there was no time left.
public final class RecordsFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  RecordsFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
