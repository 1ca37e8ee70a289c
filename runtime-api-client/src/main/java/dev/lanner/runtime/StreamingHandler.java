package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;

/// A function that sends its response while it makes it.
///
/// It is a {@link Handler} too, so whatever runs handlers runs this one: the invocation loop
/// streams, everything else gets the collected response from {@link #handle(Payload, Context)}.
///
/// The function needs an invoke mode that streams: a function URL with `RESPONSE_STREAM`, a REST
/// API with the response transfer mode `STREAM`, or `InvokeWithResponseStream`. Behind any other
/// Lambda collects the response by itself, up to 6 MiB.
@FunctionalInterface
public interface StreamingHandler extends Handler {

  /// Answers one event.
  ///
  /// When it returns, what is still buffered goes out, and the response has ended. When it throws
  /// before anything went out, the invocation has failed as with any handler. When it throws later,
  /// the caller learns of the failure behind the bytes it has received.
  ///
  /// @param event the event as received, usually UTF-8 JSON, not yet parsed
  /// @param response where the response goes; void once this method has returned
  /// @param context request id, deadline and the other facts about this invocation
  /// @throws Exception anything; it becomes an invocation error and one log record, and the next
  ///   event is served
  void handle(Payload event, ResponseStream response, Context context) throws Exception;

  /// Answers one event with the whole response, for tests and for front ends that cannot stream.
  ///
  /// Of a response with a {@link ResponsePrelude} this makes the JSON object that HTTP APIs and
  /// function URLs expect of a function that does not stream, with the body in base64.
  @Override
  // A lambda cannot be taken for the other interface, since it has another number of parameters.
  @SuppressWarnings("FunctionalInterfaceMethodChanged")
  default Payload handle(Payload event, Context context) throws Exception {
    return CollectedResponse.payload(this, event, context);
  }
}
