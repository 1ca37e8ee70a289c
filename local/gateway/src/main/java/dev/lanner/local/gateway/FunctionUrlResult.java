package dev.lanner.local.gateway;

import java.util.ArrayList;

/// Reads what a function returns to a Function URL that does not stream.
///
/// An object with `statusCode` is an envelope around a response. Everything else is the body of a
/// 200 with type `application/json`: a JSON string without its quotes, other JSON without white
/// space, and what is not JSON verbatim [?]. A wrong type inside an envelope is a 502 [?].
final class FunctionUrlResult {
  private FunctionUrlResult() {}

  static HttpResponse read(ByteString payload) {
    var json = Json.read(payload);
    if (json == null) {
      return HttpResponse.of(200, "application/json", payload);
    }
    if (json.isString()) {
      return HttpResponse.json(200, json.stringValue());
    }
    if (!json.isObject() || !json.has("statusCode")) {
      return HttpResponse.json(200, Json.compact(payload.utf8()));
    }
    try {
      var envelope = new Envelope(json);
      return new HttpResponse(envelope.status(true), headers(envelope), body(envelope));
    } catch (MalformedResultException _) {
      return FunctionUrlAnswer.INTERNAL_SERVER_ERROR.response();
    }
  }

  private static Headers headers(Envelope envelope) {
    var headers = new ResultHeaders(name -> name);
    envelope.singles("headers").forEach(headers::replace);
    headers.withoutForbidden();
    headers.addIfAbsent("Content-Type", "application/json");
    var lines = new ArrayList<>(headers.toHeaders().list());
    envelope.cookies().forEach(cookie -> lines.add(new Header("Set-Cookie", cookie)));
    return new Headers(lines);
  }

  /// A body that is an object or an array was recorded as its JSON; so is a number or a boolean
  /// [?].
  private static ByteString body(Envelope envelope) {
    var body = envelope.member("body");
    return body == null || body.isString()
        ? envelope.body(envelope.isTrue("isBase64Encoded"))
        : Json.write(body);
  }
}
