package dev.lanner.framework;

import java.io.Serial;

/// The payload of a {@link Function}, or the body of a record of an {@link EventSource}, is not
/// what the method takes. The message says what is wrong and where, without a value of it.
public final class InvalidPayloadException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /// @param message for whoever has invoked the function
  public InvalidPayloadException(String message) {
    super(message);
  }
}
