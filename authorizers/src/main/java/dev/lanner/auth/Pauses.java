package dev.lanner.auth;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Comparisons of the wall clock, the only one that goes on while a process is frozen or lies in a
/// snapshot. It may also be set back.
final class Pauses {
  private Pauses() {}

  /// Whether this much time has passed since then. It has when there is no then, or when it lies
  /// ahead, as after the clock was set back.
  static boolean isOver(@Nullable Instant then, Duration pause, Instant now) {
    return then == null || now.isBefore(then) || !now.isBefore(then.plus(pause));
  }
}
