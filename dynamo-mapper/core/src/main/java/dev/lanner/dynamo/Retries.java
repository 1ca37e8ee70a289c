package dev.lanner.dynamo;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// How long batches go on with what DynamoDB did not get to: pauses with full jitter, until a
/// deadline.
///
/// @param deadline asked when a batch begins; it makes no pause that would end later
/// @param clock that the deadline is compared with
/// @param random for the length of pauses
/// @param pause waits
public record Retries(
    Supplier<Instant> deadline, InstantSource clock, RandomGenerator random, Pause pause) {
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 1000;
  private static final Duration USUAL = Duration.ofSeconds(10);

  /// Waits.
  @FunctionalInterface
  public interface Pause {
    /// Waits so long.
    void sleep(Duration duration) throws InterruptedException;
  }

  /// For ten seconds from the beginning of each batch.
  public static Retries usual() {
    InstantSource clock = InstantSource.system();
    return until(() -> clock.instant().plus(USUAL));
  }

  /// Until a deadline, such as the invocation's: `context.getRemainingTimeInMillis()` from now,
  /// less what is needed afterwards.
  public static Retries until(Supplier<Instant> deadline) {
    return new Retries(deadline, InstantSource.system(), new Chance(), Thread::sleep);
  }

  /// Secure not for secrecy, but because the copies of a SnapStart function's snapshot share the
  /// seed of every other one, and would all come back at the same moment.
  private static final class Chance implements RandomGenerator {
    @Override
    public long nextLong() {
      return new SecureRandom().nextLong();
    }
  }

  /// One batch's view of it.
  final class Budget {
    private final Instant end = deadline.get();
    private int fruitless;

    /// Waits before the next call.
    ///
    /// @param progress whether the last call got anything done
    /// @return whether there is time for another call
    boolean pause(boolean progress) {
      fruitless = progress ? 0 : fruitless + 1;
      long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(fruitless, 10));
      Duration wait = Duration.ofMillis(random.nextLong(most + 1));
      if (clock.instant().plus(wait).isAfter(end)) {
        return false;
      }
      try {
        pause.sleep(wait);
        return true;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    /// Whether there is time for another call.
    boolean isOver() {
      return clock.instant().isAfter(end);
    }
  }
}
