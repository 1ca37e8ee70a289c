package dev.lanner.local.gateway;

import java.time.Duration;

/// Invokes the function of a Lambda authorizer. Many threads may do so at once.
@FunctionalInterface
public interface AuthorizerFunction {

  /// Invokes it and waits.
  ///
  /// @param event UTF-8 JSON; it holds credentials
  /// @param timeout how long the API waits; after that, answer [Answer.TimedOut]
  Answer invoke(ByteString event, Duration timeout) throws InterruptedException;

  /// What became of the invocation.
  sealed interface Answer {
    /// The function returned.
    ///
    /// @param payload what it returned, whatever these bytes are
    /// @param latency how long that took
    record Returned(ByteString payload, Duration latency) implements Answer {}

    /// The function failed.
    ///
    /// @param errorMessage of its error; the text `Unauthorized` says that nobody is known by these
    ///   credentials
    record Failed(String errorMessage) implements Answer {}

    /// The function was still running at the end of the time.
    record TimedOut() implements Answer {}
  }
}
