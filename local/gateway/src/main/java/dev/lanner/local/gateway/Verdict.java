package dev.lanner.local.gateway;

/// What an API makes of a request whose route has a Lambda authorizer.
public sealed interface Verdict {
  /// The request may go on.
  ///
  /// @param authorization for the event of the route's function
  record Allowed(Authorization.Lambda authorization) implements Verdict {}

  /// The client has its answer, and the route's function is not invoked.
  ///
  /// @param response complete
  /// @param reason why, in whole sentences for a log or a developer; never for the client
  record Refused(HttpResponse response, String reason) implements Verdict {}
}
