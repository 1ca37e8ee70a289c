package dev.lanner.framework;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The HTTP request that an event carries, the same view for every front end. A handler may take
/// one as a parameter.
public interface Request {
  /// The method as sent, for example `GET`.
  String method();

  /// The path, percent-encoded, from the slash on, without a stage: `/orders/a%2Fb`.
  String path();

  /// The segments of {@link #path()} after each slash, decoded once: `/a%2Fb/c` is `a/b`, `c`;
  /// `/a/` is `a` and an empty one; `/` has none.
  List<String> segments();

  /// The query parameters in their order, decoded; `+` is a space.
  List<NameValue> query();

  /// The header fields without cookies. HTTP API 2.0 lower-cases names and joins repeated fields
  /// with commas.
  List<NameValue> headers();

  /// The cookies in their order.
  List<NameValue> cookies();

  /// The body's bytes, decoded from base64 where the front end encoded them; empty when there is
  /// none.
  Payload body();

  /// The address of the client as the front end saw it, or `null` when it does not say.
  @Nullable String sourceIp();

  /// The stage of the API; `$default` has no part in paths.
  String stage();

  /// The invocation: request id, deadline, function.
  Context context();

  /// The first query parameter of that name, or `null`.
  default @Nullable String query(String name) {
    for (NameValue parameter : query()) {
      if (parameter.name().equals(name)) {
        return parameter.value();
      }
    }
    return null;
  }

  /// The first header field of that name in any case, or `null`.
  default @Nullable String header(String name) {
    for (NameValue field : headers()) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.value();
      }
    }
    return null;
  }

  /// The first cookie of that name, or `null`.
  default @Nullable String cookie(String name) {
    for (NameValue cookie : cookies()) {
      if (cookie.name().equals(name)) {
        return cookie.value();
      }
    }
    return null;
  }
}
