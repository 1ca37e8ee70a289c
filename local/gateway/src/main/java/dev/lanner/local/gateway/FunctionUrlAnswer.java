package dev.lanner.local.gateway;

/// The answers that a Function URL gives by itself.
public enum FunctionUrlAnswer implements GatewayAnswer {
  // [?] The answers to a request that cannot be read or is over 6 MB are assumed.
  /// The request cannot be read.
  BAD_REQUEST(400, "BadRequestException", "{\"Message\":\"Bad Request\"}"),
  /// No function has this URL.
  UNKNOWN_URL(403, "AccessDeniedException", "{\"Message\":null}"),
  /// The function's policy does not let the caller in.
  NO_PERMISSION(
      403,
      "AccessDeniedException",
      "{\"Message\":\"Forbidden. For troubleshooting Function URL authorization issues, see:"
          + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html\"}"),
  /// The event is over 6 MB.
  TOO_LARGE(413, "RequestEntityTooLargeException", "{\"Message\":\"Request Entity Too Large\"}"),
  /// The function failed, or returned what cannot be read. Text, and no JSON.
  INTERNAL_SERVER_ERROR(502, "", "Internal Server Error");

  private final int status;
  private final String errorType;
  private final String body;

  FunctionUrlAnswer(int status, String errorType, String body) {
    this.status = status;
    this.errorType = errorType;
    this.body = body;
  }

  @Override
  public HttpResponse response() {
    return errorType.isEmpty()
        ? HttpResponse.of(status, "text/plain", body)
        : HttpResponse.json(status, body).withHeader("x-amzn-ErrorType", errorType);
  }
}
