package dev.lanner.auth;

import dev.lanner.framework.BoundBy;
import dev.lanner.framework.internal.AuthorizerEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The same with the route that was requested, for an {@link Authorizer} that API Gateway asks each
/// time.
@BoundBy(NarrowRequestBinder.class)
public final class NarrowRequest extends AuthorizerRequest {
  NarrowRequest(AuthorizerEvent event) {
    super(event);
  }

  /// `GET`, `POST` and so on; `$connect` of a WebSocket API.
  public String method() {
    return event.kind() == AuthorizerEvent.Kind.WEB_SOCKET ? event.arn().method() : event.method();
  }

  /// The path that was requested, without the stage.
  public String path() {
    return event.path();
  }

  /// The application's route, such as `GET /orders/{id}`; empty when the request is for none.
  public Optional<String> route() {
    return event.route().isEmpty() ? Optional.empty() : Optional.of(event.route());
  }

  /// The value of a variable of the route's template, decoded; empty when it has no such variable,
  /// or the path has something in front of what the template describes.
  public Optional<String> pathVariable(String name) {
    List<String> segments = event.segments();
    String[] parts = event.route().substring(event.route().indexOf(' ') + 1).split("/", -1);
    String value = null;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      boolean variable = part.startsWith("{");
      if (i > segments.size() || (!variable && !part.equals(segments.get(i - 1)))) {
        return Optional.empty();
      }
      if (part.equals("{" + name + "}")) {
        value = segments.get(i - 1);
      }
      if (part.equals("{" + name + "+}")) {
        value = String.join("/", segments.subList(i - 1, segments.size()));
      }
    }
    boolean whole = parts[parts.length - 1].endsWith("+}") || segments.size() == parts.length - 1;
    return whole ? Optional.ofNullable(value) : Optional.empty();
  }

  /// The address of the client as API Gateway saw it, or `null` when it does not say.
  public @Nullable String sourceIp() {
    return event.sourceIp();
  }
}
