package dev.lanner.local.lambda;

import java.time.Duration;
import java.time.Instant;

/// What time it is, and how to let it pass.
interface Pacing {
  Instant now();

  void pause(Duration duration) throws InterruptedException;

  /// That of this machine.
  static Pacing system() {
    return new Pacing() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
