package dev.lanner.framework;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error that the client is told of, as `application/problem+json` (RFC 9457). Throw one
/// anywhere below a handler.
///
/// {@snippet :
/// throw Problem.conflict("The order is already cancelled.").with("orderId", id.toString());
/// }
///
/// Immutable; has no stack trace, as it is an answer, not a defect.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final @Nullable URI type;
  private final transient Map<String, Object> members;
  private final transient List<Violation> violations;
  private final transient List<NameValue> headers;

  private Problem(
      int status,
      String title,
      @Nullable String detail,
      @Nullable URI type,
      Map<String, Object> members,
      List<Violation> violations,
      List<NameValue> headers) {
    super(detail, null, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "The status of a problem is " + status + ". Use one from 400 to 599.");
    }
    this.status = status;
    this.title = title;
    this.type = type;
    this.members = Collections.unmodifiableMap(members);
    this.violations = List.copyOf(violations);
    this.headers = List.copyOf(headers);
  }

  /// A problem with the status's own title.
  ///
  /// @param status from 400 to 599
  /// @param detail what happened in this case and what the client can do, or `null`
  /// @throws IllegalArgumentException when the status is outside
  public static Problem of(int status, @Nullable String detail) {
    return new Problem(status, Status.reason(status), detail, null, Map.of(), List.of(), List.of());
  }

  /// 400: the request is malformed.
  public static Problem badRequest(String detail) {
    return of(400, detail);
  }

  /// 403: the caller may not do this.
  public static Problem forbidden(String detail) {
    return of(403, detail);
  }

  /// 404: there is no such thing.
  public static Problem notFound(String detail) {
    return of(404, detail);
  }

  /// 409: the state of the thing forbids it.
  public static Problem conflict(String detail) {
    return of(409, detail);
  }

  /// 422: well-formed, but it makes no sense here.
  public static Problem unprocessable(String detail) {
    return of(422, detail);
  }

  /// 400 with every rule that the request broke.
  public static Problem invalid(List<Violation> violations) {
    int count = violations.size();
    return new Problem(
        400,
        Status.reason(400),
        count == 1 ? "The request breaks a rule." : "The request breaks " + count + " rules.",
        null,
        Map.of(),
        violations,
        List.of());
  }

  /// The same with a URI that names this kind of problem, best one that documents it.
  public Problem withType(URI type) {
    return new Problem(status, title, getMessage(), type, members, violations, headers);
  }

  /// The same with a title for this kind of problem.
  public Problem withTitle(String title) {
    return new Problem(status, title, getMessage(), type, members, violations, headers);
  }

  /// The same with one more member, an extension of RFC 9457.
  ///
  /// @param value a `String`, a `Boolean` or a finite `Number`
  /// @throws IllegalArgumentException when the value is another or RFC 9457 defines the name
  public Problem with(String name, Object value) {
    if (!(value instanceof String || value instanceof Boolean || value instanceof Number)) {
      throw new IllegalArgumentException(
          "The member "
              + name
              + " of a problem is a "
              + value.getClass().getName()
              + ". Use a String, Boolean or Number.");
    }
    if ((value instanceof Double real && !Double.isFinite(real))
        || (value instanceof Float single && !Float.isFinite(single))) {
      throw new IllegalArgumentException(
          "The member "
              + name
              + " of a problem is "
              + value
              + ", and JSON has finite numbers only.");
    }
    switch (name) {
      case "type", "title", "status", "detail", "instance", "errors" ->
          throw new IllegalArgumentException(
              "The member " + name + " of a problem has a meaning of its own. Use another name.");
      default -> {}
    }
    var more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(status, title, getMessage(), type, more, violations, headers);
  }

  /// The same with a header field for the answer, for example `Retry-After`.
  ///
  /// @throws IllegalArgumentException when the name is no token of HTTP or the value has a line
  ///   break
  public Problem withHeader(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(HeaderRules.checked(name, value));
    return new Problem(status, title, getMessage(), type, members, violations, more);
  }

  /// The status code, from 400 to 599.
  public int status() {
    return status;
  }

  /// What kind of problem it is, in words.
  public String title() {
    return title;
  }

  /// What happened in this case, or `null`.
  public @Nullable String detail() {
    return getMessage();
  }

  /// The URI of this kind of problem, or `null` for `about:blank`.
  public @Nullable URI type() {
    return type;
  }

  /// The extension members in their order.
  public Map<String, Object> members() {
    return members;
  }

  /// The broken rules, each under `errors` in the answer.
  public List<Violation> violations() {
    return violations;
  }

  /// The header fields for the answer.
  public List<NameValue> headers() {
    return headers;
  }
}
