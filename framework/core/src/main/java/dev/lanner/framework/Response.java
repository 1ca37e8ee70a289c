package dev.lanner.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer with a status and header fields of its own.
///
/// {@snippet :
/// return Response.of(202, ticket).withHeader("Retry-After", "30");
/// }
///
/// @param <T> what the body is made from: JSON, or text for a `String`, bytes for {@link Bytes} and
///   `byte[]`, a {@link StreamedBody}; `Void` for none
public final class Response<T> {
  private final int status;
  private final List<NameValue> headers;
  private final @Nullable T body;

  private Response(int status, List<NameValue> headers, @Nullable T body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("The status is " + status + ". Use one from 200 to 599.");
    }
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /// 200 with a body.
  public static <T> Response<T> ok(T body) {
    return of(200, body);
  }

  /// A status from 200 to 599 with a body.
  ///
  /// @throws IllegalArgumentException when the status is outside
  public static <T> Response<T> of(int status, T body) {
    return new Response<>(status, List.of(), body);
  }

  /// A status from 200 to 599 without a body.
  ///
  /// @throws IllegalArgumentException when the status is outside
  public static <T> Response<T> empty(int status) {
    return new Response<>(status, List.of(), null);
  }

  /// The same with one more header field. `Set-Cookie` may stand more than once.
  ///
  /// @throws IllegalArgumentException when the name is no token of HTTP or the value has a line
  ///   break
  public Response<T> withHeader(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(HeaderRules.checked(name, value));
    return new Response<>(status, more, body);
  }

  /// The same with the version that this is, for `ETag`: a client that has it already gets 304.
  public Response<T> withETag(ETag tag) {
    return withHeader("ETag", tag.toString());
  }

  /// The same with how long it may be kept, for `Cache-Control`.
  public Response<T> withCacheControl(CacheControl control) {
    return withHeader("Cache-Control", control.value());
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The header fields in their order.
  public List<NameValue> headers() {
    return headers;
  }

  /// The body, or `null` for none.
  public @Nullable T body() {
    return body;
  }
}
