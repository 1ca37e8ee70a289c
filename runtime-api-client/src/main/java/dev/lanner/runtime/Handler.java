package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;

/// The function: an event in, a response out.
///
/// The context is AWS's own type, so the same handler also runs under AWS's managed runtime.
@FunctionalInterface
public interface Handler {

  /// Answers one event.
  ///
  /// @param event the event as received, usually UTF-8 JSON, not yet parsed
  /// @param context request id, deadline and the other facts about this invocation
  /// @return the response, sent to the caller as `application/json`; an empty payload is allowed
  /// @throws Exception anything; it becomes an invocation error and one log record, and the next
  ///   event is served
  Payload handle(Payload event, Context context) throws Exception;
}
