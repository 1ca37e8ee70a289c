package dev.lanner.local.gateway;

/// What a front end makes of a request.
public sealed interface Admission {
  /// The function is to be invoked.
  ///
  /// @param event UTF-8 JSON
  record Admitted(ByteString event) implements Admission {}

  /// The client has its answer already, and no function is invoked.
  ///
  /// @param response complete
  record Refused(HttpResponse response) implements Admission {}
}
