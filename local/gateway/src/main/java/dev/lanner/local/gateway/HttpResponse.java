package dev.lanner.local.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A response as the client receives it, but for what the HTTP server adds: date, length of the
/// body, connection.
///
/// @param status three digits
/// @param headers in the order in which they go out. Holds `Content-Length` only in the response to
///   a `HEAD`, where the body no longer tells it.
/// @param body as the client is to have it; empty where HTTP allows none
public record HttpResponse(int status, Headers headers, ByteString body) {

  /// The first value of the header, or `null` when there is none.
  public @Nullable String header(String name) {
    return headers.first(name);
  }

  /// All values of the header, in order; empty when there is none.
  public List<String> headerValues(String name) {
    return headers.values(name);
  }

  /// The body decoded as UTF-8.
  public String bodyUtf8() {
    return body.utf8();
  }

  static HttpResponse json(int status, String json) {
    return of(status, "application/json", json);
  }

  static HttpResponse of(int status, String contentType, String body) {
    return of(status, contentType, ByteString.ofUtf8(body));
  }

  static HttpResponse of(int status, String contentType, ByteString body) {
    return new HttpResponse(status, Headers.of(new Header("Content-Type", contentType)), body);
  }

  HttpResponse withBody(ByteString otherBody) {
    return new HttpResponse(status, headers, otherBody);
  }

  HttpResponse withHeader(String name, String value) {
    return new HttpResponse(status, headers.without(name).with(name, value), body);
  }

  /// The same without a body where the method of the request or the status does not allow one.
  HttpResponse fittedTo(String method) {
    if (status == 204 || status == 304) {
      return new HttpResponse(status, headers, ByteString.empty());
    }
    if (method.equals("HEAD") && !body.isEmpty()) {
      var length = Integer.toString(body.size());
      return new HttpResponse(status, headers.with("Content-Length", length), ByteString.empty());
    }
    return this;
  }
}
