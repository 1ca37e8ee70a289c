package dev.lanner.framework.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.InvocationScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long one call may take with all its attempts: 15 seconds, and not past the deadline of the
/// invocation, less a margin in which the function can do something about a failure.
///
/// The clock is the wall clock; another one may stand still in a snapshot.
final class Budget {
  static final Duration MOST = Duration.ofSeconds(15);
  static final Duration MARGIN = Duration.ofMillis(200);

  /// Less than this is no time to try anything in.
  private static final Duration LEAST = Duration.ofMillis(30);

  private final InstantSource clock;
  private final Instant end;

  private Budget(InstantSource clock, Instant end) {
    this.clock = clock;
    this.end = end;
  }

  /// Begins a call of the current invocation, if there is one.
  ///
  /// @throws ConnectionsException when there is no time left for it
  static Budget begin(InstantSource clock) {
    Duration time = MOST;
    Context invocation = InvocationScope.current();
    if (invocation != null) {
      var left = Duration.ofMillis(invocation.getRemainingTimeInMillis()).minus(MARGIN);
      time = left.compareTo(MOST) < 0 ? left : MOST;
    }
    if (time.compareTo(LEAST) < 0) {
      throw new ConnectionsException(
          ConnectionsException.Kind.OUT_OF_TIME,
          0,
          "The invocation ends in less than "
              + MARGIN.plus(LEAST).toMillis()
              + " ms, too soon for a call. Call earlier, or give the function a longer timeout.",
          null);
    }
    return new Budget(clock, clock.instant().plus(time));
  }

  /// Whether there is time for another attempt after a pause.
  boolean allows(Duration pause) {
    return left().minus(pause).compareTo(LEAST) >= 0;
  }

  /// How long one attempt may wait: for the connection, for the TLS handshake and for the answer.
  /// The three together end in time.
  Duration perWait() {
    Duration third = left().dividedBy(3);
    return third.compareTo(LEAST.dividedBy(3)) < 0 ? LEAST.dividedBy(3) : third;
  }

  private Duration left() {
    return Duration.between(clock.instant(), end);
  }
}
