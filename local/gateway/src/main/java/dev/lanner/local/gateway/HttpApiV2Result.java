package dev.lanner.local.gateway;

import java.util.ArrayList;

/// Reads what a function returns to an HTTP API with payload format 2.0.
///
/// An object with `statusCode` is an envelope around a response. Everything else is the body of a
/// 200 with type `application/json`: a JSON string without its quotes, any other bytes verbatim,
/// even when they are not JSON at all. A wrong type inside an envelope is a 500. Recorded so is a
/// zero as status; for all other members and values it is assumed [?].
final class HttpApiV2Result {
  private HttpApiV2Result() {}

  static HttpResponse read(ByteString payload) {
    var json = Json.read(payload);
    if (json == null) {
      return inferred(payload);
    }
    if (json.isString()) {
      return inferred(ByteString.ofUtf8(json.stringValue()));
    }
    if (!json.isObject() || !json.has("statusCode")) {
      return inferred(payload);
    }
    try {
      return read(new Envelope(json));
    } catch (MalformedResultException _) {
      return HttpApiAnswer.INTERNAL_SERVER_ERROR.response();
    }
  }

  private static HttpResponse inferred(ByteString body) {
    return HttpResponse.of(200, "application/json", body);
  }

  private static HttpResponse read(Envelope envelope) {
    return new HttpResponse(
        envelope.status(false),
        headers(envelope),
        envelope.body(envelope.isTrue("isBase64Encoded")));
  }

  private static Headers headers(Envelope envelope) {
    var headers = new ResultHeaders(HeaderSpelling::capitalized);
    envelope.singles("headers").forEach(headers::replace);
    headers.withoutForbidden();
    // Also without a body, for example in a redirect. [?]
    headers.addIfAbsent("Content-Type", "text/plain; charset=utf-8");
    var lines = new ArrayList<>(headers.toHeaders().list());
    envelope.cookies().forEach(cookie -> lines.add(new Header("Set-Cookie", cookie)));
    return new Headers(lines);
  }
}
