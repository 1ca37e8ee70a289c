package dev.lanner.dynamo.transfer;

import dev.lanner.dynamo.Retries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What a transfer knows of time and chance.
///
/// @param clock for rates and names
/// @param random for the length of pauses, and names
/// @param pause waits
public record Pace(InstantSource clock, RandomGenerator random, Retries.Pause pause) {
  /// That of the system.
  public static Pace system() {
    return new Pace(InstantSource.system(), RandomGenerator.getDefault(), Thread::sleep);
  }
}
