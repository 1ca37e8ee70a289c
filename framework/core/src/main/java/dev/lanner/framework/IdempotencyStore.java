package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import java.time.Duration;
import java.time.Instant;

/// Keeps which requests and records were handled, for {@link Idempotent}; a bean. Several
/// functions, and all of their environments, share what is behind it. Threads share it.
public interface IdempotencyStore {
  /// Begins with something, unless that was begun before. Of those that begin at the same time, one
  /// succeeds.
  ///
  /// @param id of it, up to 1000 bytes; it tells nothing of what it is an id of
  /// @param fingerprint the same when it comes again
  /// @param deadline when whoever begins will have ended, or have been stopped
  /// @param kept for how long it is remembered
  Beginning begin(String id, String fingerprint, Instant deadline, Duration kept);

  /// Notes what came out of it. Of somebody who began before and was taken for stopped it is
  /// ignored.
  ///
  /// @param attempt that of {@link First}
  /// @param outcome what {@link Done} tells from now on, up to 300 KB
  void end(String id, String attempt, Payload outcome);

  /// Notes that nothing came out of it, so that it may begin again.
  ///
  /// @param attempt that of {@link First}
  void abandon(String id, String attempt);

  /// What to do.
  sealed interface Beginning {}

  /// It begins now.
  ///
  /// @param attempt for {@link #end} and {@link #abandon}
  record First(String attempt) implements Beginning {}

  /// It has begun, and has not ended.
  record Running(String fingerprint) implements Beginning {}

  /// It has ended.
  record Done(String fingerprint, Payload outcome) implements Beginning {}
}
