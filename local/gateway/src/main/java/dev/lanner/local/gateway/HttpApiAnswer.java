package dev.lanner.local.gateway;

/// The answers that an HTTP API gives by itself.
enum HttpApiAnswer {
  // [?] Recorded is the status alone, for a malformed escape; the text is assumed.
  BAD_REQUEST(400, "Bad Request"),
  NOT_FOUND(404, "Not Found"),
  TOO_LARGE(413, "Request Entity Too Large"),
  INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
  SERVICE_UNAVAILABLE(503, "Service Unavailable");

  private final int status;
  private final String message;

  HttpApiAnswer(int status, String message) {
    this.status = status;
    this.message = message;
  }

  HttpResponse response() {
    return HttpResponse.json(status, "{\"message\":\"" + message + "\"}");
  }
}
