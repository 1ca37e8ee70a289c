package dev.lanner.local.runtimeapi;

/// What a {@link RuntimeApiServer} has seen so far, in numbers: for long runs, which cannot keep
/// every exchange. Taken while things happen, the numbers may be a step apart.
///
/// Every invocation ends exactly once, as one of `responses`, `failures`, `lost` and `withdrawn`.
///
/// @param connections accepted
/// @param requests whose head was read, legal or not
/// @param refusals requests answered with an error by the rules of the protocol
/// @param faults that were injected
/// @param polls legal `next`, answered or open
/// @param invocations begun by callers
/// @param handedOut events sent to the runtime for the first time
/// @param handedOutAgain events sent once more, because the connection that carried them broke
/// @param responses invocations that ended as {@link Answer.Response}
/// @param failures invocations that ended as {@link Answer.Failure}
/// @param lost invocations that ended as {@link Answer.Lost}
/// @param withdrawn invocations whose future the caller cancelled before the event was handed out
public record Statistics(
    long connections,
    long requests,
    long refusals,
    long faults,
    long polls,
    long invocations,
    long handedOut,
    long handedOutAgain,
    long responses,
    long failures,
    long lost,
    long withdrawn) {

  /// Invocations that have not ended yet.
  public long pending() {
    return invocations - responses - failures - lost - withdrawn;
  }
}
