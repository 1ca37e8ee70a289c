package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An event and its answer. All threads share it.
///
/// @param <T> what a method takes, as {@link EventAnswer#takes()} says
/// @param <R> what a method returns, as {@link EventAnswer#returns()} says
public interface Exchange<T, R> {
  /// Which event source the event is from, one of what {@link EventAnswer#eventSources()} names for
  /// this or a related annotation; `null` when it is of another kind.
  ///
  /// @throws RuntimeException when it cannot be read; the invocation fails
  @Nullable String source(Payload event);

  /// What the method takes.
  ///
  /// @throws RuntimeException when the event cannot be read; the invocation fails
  T read(Payload event);

  /// What the function answers.
  ///
  /// @param event that is answered
  /// @param answer what the method has returned; `null` when it returns nothing
  /// @throws RuntimeException when it is no possible answer; the invocation fails
  Payload write(Payload event, @Nullable R answer);

  /// How long whoever sent the event waits; `null` for as long as the function may take. A method
  /// with a limit runs on a thread of its own, which is interrupted when it is over; the invocation
  /// fails then, whatever the thread goes on to do.
  default @Nullable Duration timeLimit() {
    return null;
  }

  /// What the invocation fails with instead of what was thrown, for one who is told of it; `null`
  /// for what was thrown. What is replaced is logged.
  default @Nullable Exception failure(Throwable thrown) {
    return null;
  }
}
