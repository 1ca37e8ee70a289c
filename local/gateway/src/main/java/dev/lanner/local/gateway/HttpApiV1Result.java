package dev.lanner.local.gateway;

/// Reads what a function returns to an HTTP API with payload format 1.0: an object with
/// `statusCode`, or else a 500. Members that the format does not know are ignored.
final class HttpApiV1Result {
  private HttpApiV1Result() {}

  static HttpResponse read(ByteString payload) {
    var json = Json.read(payload);
    try {
      if (json != null && json.isObject()) {
        return read(new Envelope(json));
      }
    } catch (MalformedResultException _) {
      // A wrong type is a 500 as well.
    }
    return HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
  }

  // [?] A status in quotes and one with a fraction are errors; recorded is that a zero is one.
  private static HttpResponse read(Envelope envelope) {
    var headers = new ResultHeaders(HeaderSpelling::capitalized);
    envelope.singles("headers").forEach(headers::replace);
    headers.addLists(envelope.lists("multiValueHeaders"));
    headers.withoutForbidden();
    headers.addIfAbsent("Content-Type", "text/plain; charset=utf-8");
    return new HttpResponse(
        envelope.status(false),
        headers.toHeaders(),
        envelope.body(envelope.isTrue("isBase64Encoded")));
  }
}
