package dev.lanner.framework;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The HTTP request that an event carries, the same view for every front end. A handler may take
/// one as a parameter.
///
/// Front ends lose some of what a client sends, each something else; `docs/http.md` has the table.
/// For one invocation, whose threads may share it only after all lists were asked for once.
public interface Request {
  /// The method as sent, for example `GET`.
  String method();

  /// The path, percent-encoded, from the slash on: without the stage, and without the base path
  /// that a custom domain name maps to the API. `/orders/a%2Fb`, as sent where the front end passes
  /// it on so; an HTTP API decodes it, and it is encoded again here.
  String path();

  /// The segments of {@link #path()} after each slash, decoded once: `/a%2Fb/c` is `a/b`, `c`;
  /// `/a/` is `a` and an empty one; `/` has none.
  List<String> segments();

  /// The template of the route that answers, for example `/orders/{id}`: what may go into logs and
  /// metrics, unlike the path. Empty when no route matches.
  String route();

  /// The query parameters, decoded; `+` is a space. In their order, except that REST APIs, payload
  /// format 1.0 and load balancers put those of one name together.
  List<NameValue> query();

  /// The header fields without cookies. Where a front end joins repeated fields with commas
  /// (payload format 2.0) they stay joined.
  List<NameValue> headers();

  /// The cookies in their order.
  List<NameValue> cookies();

  /// The body's bytes, decoded from base64 where the front end encoded them; empty when there is
  /// none.
  Payload body();

  /// The fields of a form in the body, `application/x-www-form-urlencoded` or
  /// `multipart/form-data`.
  ///
  /// @throws Problem 415 when the content type is another, 400 when the body is not what it says
  FormData form();

  /// The address of the client as the front end saw it, or `null` when it does not say.
  @Nullable String sourceIp();

  /// The stage of the API; `$default` where there are no stages.
  String stage();

  /// The variables of the stage; empty where there are none.
  Map<String, String> stageVariables();

  /// Who is calling: whom the front end has found, or whom this application has proven it to be.
  Caller caller();

  /// What an authorizer told the front end of the caller, `requestContext.authorizer`: a JSON
  /// object as it was received, whose form depends on the front end; empty when there is none.
  Payload authorizer();

  /// What the front end itself knows of the caller, for example the IAM identity that signed the
  /// request or the client certificate: `requestContext.identity` or
  /// `requestContext.authentication`, a JSON object as it was received; empty when there is none.
  Payload identity();

  /// The X-Ray trace that the request belongs to, as in `X-Amzn-Trace-Id`, or `null`.
  @Nullable String traceId();

  /// When Lambda stops the invocation.
  Instant deadline();

  /// The invocation: request id, remaining time, function.
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

  /// All header fields of that name in any case, joined by commas, or `null` when there are none:
  /// for fields that are lists, such as `Accept`. RFC 9110, 5.3.
  default @Nullable String joinedHeader(String name) {
    String joined = null;
    for (NameValue field : headers()) {
      if (field.name().equalsIgnoreCase(name)) {
        joined = joined == null ? field.value() : joined + ", " + field.value();
      }
    }
    return joined;
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
