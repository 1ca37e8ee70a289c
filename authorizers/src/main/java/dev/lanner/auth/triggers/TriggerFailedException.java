package dev.lanner.auth.triggers;

import java.io.Serial;

/// What Cognito is told when a method for a trigger has failed: that it has, and nothing about it.
public final class TriggerFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  TriggerFailedException() {
    super("Internal error", null, false, false);
  }
}
