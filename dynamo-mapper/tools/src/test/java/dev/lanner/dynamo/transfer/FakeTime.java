package dev.lanner.dynamo.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// A clock that pauses move.
final class FakeTime {
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private Duration paused = Duration.ZERO;

  Pace pace() {
    return new Pace(this::now, new Random(1), this::pause);
  }

  private synchronized Instant now() {
    return now;
  }

  private synchronized void pause(Duration duration) {
    now = now.plus(duration);
    paused = paused.plus(duration);
  }

  /// All pauses together.
  synchronized Duration paused() {
    return paused;
  }

  synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }
}
