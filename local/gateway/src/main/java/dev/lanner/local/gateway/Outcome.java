package dev.lanner.local.gateway;

/// What became of a request.
public sealed interface Outcome {
  /// The function was invoked and returned.
  ///
  /// @param payload what it posted to `/invocation/{id}/response`, whatever these bytes are
  record Returned(ByteString payload) implements Outcome {}

  /// The function was invoked and streamed its response, to the end.
  ///
  /// @param contentType with which it posted to `/invocation/{id}/response`. With
  ///   [StreamPrelude#CONTENT_TYPE] the stream begins with a [StreamPrelude].
  /// @param stream every byte that it posted
  record Streamed(String contentType, ByteString stream) implements Outcome {}

  /// The function was invoked and did not return: it reported an error, ran into its own timeout,
  /// or its process ended. No front end tells the client which.
  record Failed() implements Outcome {}

  /// The function was still running at the front end's own [FrontEnd#integrationTimeout].
  record TimedOut() implements Outcome {}

  /// No route of the API matches, so no function was invoked.
  record NoRoute() implements Outcome {}

  /// The front end answers by itself, for one of the reasons that its kind has a name for.
  record GatewayMade(GatewayAnswer answer) implements Outcome {}
}
