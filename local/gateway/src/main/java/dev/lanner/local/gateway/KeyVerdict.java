package dev.lanner.local.gateway;

/// What a REST API makes of a request whose method needs an API key.
public sealed interface KeyVerdict {
  /// The request may go on.
  ///
  /// @param key for the event of the function
  record Known(Caller.ApiKey key) implements KeyVerdict {}

  /// The client has its answer, and the function is not invoked.
  ///
  /// @param response complete
  /// @param reason why, in whole sentences for a log or a developer; never for the client
  record Refused(HttpResponse response, String reason) implements KeyVerdict {}
}
