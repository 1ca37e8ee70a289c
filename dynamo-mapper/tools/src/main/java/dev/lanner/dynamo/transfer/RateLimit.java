package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.tools.ToolsException;
import java.time.Duration;
import java.time.Instant;

/// Keeps calls of several threads to a number of capacity units in a second.
///
/// What a call consumes is known only afterwards. So a call is let through as soon as all units
/// that were consumed before are paid for with time, and the average holds, not each second.
final class RateLimit {
  private static final double NANOS = 1e9;

  private final double unitsPerSecond;
  private final Pace pace;
  private Instant paidAt;

  /// A limit.
  ///
  /// @param unitsPerSecond 0 for none
  RateLimit(double unitsPerSecond, Pace pace) {
    this.unitsPerSecond = unitsPerSecond;
    this.pace = pace;
    this.paidAt = pace.clock().instant();
  }

  /// Waits until a call may be made.
  void await() {
    Duration wait = owed();
    while (wait.isPositive()) {
      try {
        pace.pause().sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ToolsException("The transfer was interrupted. Start it again to go on.", e);
      }
      wait = owed();
    }
  }

  private synchronized Duration owed() {
    return Duration.between(pace.clock().instant(), paidAt);
  }

  /// Counts what a call has consumed.
  synchronized void consumed(double units) {
    if (unitsPerSecond > 0) {
      Instant now = pace.clock().instant();
      paidAt =
          (paidAt.isBefore(now) ? now : paidAt)
              .plusNanos(Math.round(units / unitsPerSecond * NANOS));
    }
  }
}
