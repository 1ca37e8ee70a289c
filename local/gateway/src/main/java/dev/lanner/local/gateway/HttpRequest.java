package dev.lanner.local.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as the client sent it.
///
/// @param method as on the request line, such as `GET`
/// @param target as on the request line, still encoded: a path that begins with `/` and, after a
///   `?`, the query. A front end refuses any other form.
/// @param protocol as on the request line, such as `HTTP/1.1`
/// @param headers as sent
/// @param body without transfer encoding; empty when there is none
/// @param sourceIp address of the client
public record HttpRequest(
    String method,
    String target,
    String protocol,
    Headers headers,
    ByteString body,
    String sourceIp) {

  /// Starts a request that comes over HTTP/1.1 from 127.0.0.1, without headers and body.
  public static Builder builder(String method, String target) {
    return new Builder(method, target);
  }

  /// The path of the target, still encoded.
  public String path() {
    var target = targetWithoutFragment();
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /// The query of the target, still encoded, without its `?`; empty when there is none.
  public String query() {
    var target = targetWithoutFragment();
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }

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

  // A fragment is the client's own; one that is sent all the same never arrives in an event.
  private String targetWithoutFragment() {
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }

  /// Builds a request; not for several threads.
  public static final class Builder {
    private final String method;
    private final String target;
    private String protocol = "HTTP/1.1";
    private Headers headers = Headers.empty();
    private ByteString body = ByteString.empty();
    private String sourceIp = "127.0.0.1";

    private Builder(String method, String target) {
      this.method = method;
      this.target = target;
    }

    /// Replaces the protocol.
    public Builder protocol(String protocol) {
      this.protocol = protocol;
      return this;
    }

    /// Adds a header after those that are there.
    public Builder header(String name, String value) {
      headers = headers.with(name, value);
      return this;
    }

    /// Replaces all headers.
    public Builder headers(Headers headers) {
      this.headers = headers;
      return this;
    }

    /// Replaces the body.
    public Builder body(ByteString body) {
      this.body = body;
      return this;
    }

    /// Replaces the body by the text in UTF-8.
    public Builder body(String text) {
      return body(ByteString.ofUtf8(text));
    }

    /// Replaces the body by the text in UTF-8, and the content type by `application/json`.
    public Builder json(String text) {
      headers = headers.without("Content-Type");
      return header("Content-Type", "application/json").body(text);
    }

    /// Replaces the client's address.
    public Builder sourceIp(String sourceIp) {
      this.sourceIp = sourceIp;
      return this;
    }

    /// The request.
    public HttpRequest build() {
      return new HttpRequest(method, target, protocol, headers, body, sourceIp);
    }
  }
}
