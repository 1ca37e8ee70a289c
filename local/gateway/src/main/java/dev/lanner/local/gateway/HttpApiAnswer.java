package dev.lanner.local.gateway;

/// The answers that an HTTP API gives by itself, whatever its payload format.
public enum HttpApiAnswer implements GatewayAnswer {
  // [?] Recorded is the status alone, for a malformed escape; the text is assumed.
  /// The request cannot be read.
  BAD_REQUEST(400, "Bad Request"),
  /// The identity source is missing, or a Lambda authorizer said `Unauthorized`.
  UNAUTHORIZED(401, "Unauthorized"),
  // [?] The scope and the description that AWS adds to the challenge are left out.
  /// A JWT authorizer found no token, or a bad one.
  INVALID_TOKEN(401, "Unauthorized", "Bearer scope=\"\" error=\"invalid_token\""),
  /// A Lambda authorizer did not allow the request.
  FORBIDDEN(403, "Forbidden"),
  /// The token has none of the scopes that the route asks for.
  INSUFFICIENT_SCOPE(403, "Forbidden", "Bearer scope=\"\" error=\"insufficient_scope\""),
  /// No route matches path and method.
  NOT_FOUND(404, "Not Found"),
  /// The body is over 10 MB, or the event is over 6 MB.
  TOO_LARGE(413, "Request Entity Too Large"),
  /// The route or the account is throttled.
  TOO_MANY_REQUESTS(429, "Too Many Requests"),
  /// Function or authorizer failed, or returned what cannot be read.
  INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
  /// The function was still running after 30 seconds.
  SERVICE_UNAVAILABLE(503, "Service Unavailable");

  private final int status;
  private final String message;
  private final String challenge;

  HttpApiAnswer(int status, String message) {
    this(status, message, "");
  }

  /// @param challenge value of `www-authenticate`; empty for none
  HttpApiAnswer(int status, String message, String challenge) {
    this.status = status;
    this.message = message;
    this.challenge = challenge;
  }

  @Override
  public HttpResponse response() {
    var response = HttpResponse.json(status, "{\"message\":\"" + message + "\"}");
    return challenge.isEmpty() ? response : response.withHeader("www-authenticate", challenge);
  }
}
