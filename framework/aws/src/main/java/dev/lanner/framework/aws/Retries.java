package dev.lanner.framework.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tries again what may fare better later: after a pause of a random part of a bound that doubles
/// from one time to the next ("full jitter").
///
/// @see <a
///   href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
///   backoff and jitter</a>
final class Retries {
  static final int MOST_ATTEMPTS = 5;
  static final long FIRST_BOUND_MILLIS = 100;

  private final Sleeper sleeper;
  private final Jitter jitter;

  Retries(Sleeper sleeper, Jitter jitter) {
    this.sleeper = sleeper;
    this.jitter = jitter;
  }

  /// Sends until there is an answer that stands, no attempt left, or no time.
  ///
  /// @return the last answer, which may still be one of those that are worth another attempt
  /// @throws IOException when the last attempt had no answer
  /// @throws ConnectionsException when the thread was interrupted
  Answer send(Attempt attempt, Budget budget) throws IOException {
    for (int attempts = 1; ; attempts++) {
      Answer answer = null;
      IOException failure = null;
      try {
        answer = attempt.send(budget);
        if (!attempt.isWorthRepeating(answer)) {
          return answer;
        }
      } catch (IOException e) {
        failure = e;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(failure); // On a virtual thread this is why the connection broke.
      }
      var pause = Duration.ofMillis(jitter.upTo(FIRST_BOUND_MILLIS << (attempts - 1)));
      if (attempts == MOST_ATTEMPTS || !budget.allows(pause)) {
        if (failure != null) {
          throw failure;
        }
        return Objects.requireNonNull(answer);
      }
      sleep(pause);
    }
  }

  private void sleep(Duration pause) {
    try {
      sleeper.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static ConnectionsException interrupted(@Nullable Exception cause) {
    return new ConnectionsException(
        ConnectionsException.Kind.INTERRUPTED,
        0,
        "The thread was interrupted during a call. Lambda's runtime does so at the deadline of a"
            + " concurrent invocation.",
        cause);
  }

  /// One attempt.
  interface Attempt {
    Answer send(Budget budget) throws IOException;

    default boolean isWorthRepeating(Answer answer) {
      return answer.isTransient();
    }
  }

  /// Waits: `Thread::sleep`.
  interface Sleeper {
    void sleep(Duration pause) throws InterruptedException;
  }

  /// Chance.
  interface Jitter {
    /// A number from 0 to the bound.
    long upTo(long bound);
  }
}
