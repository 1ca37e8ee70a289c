package dev.lanner.dynamo;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// An event, or a record of a change, cannot be read: it is not what DynamoDB writes, lacks what is
/// needed, or holds an item that does not fit its record. The message names places, never values.
public final class UnreadableChangeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UnreadableChangeException(String message) {
    this(message, null);
  }

  UnreadableChangeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
