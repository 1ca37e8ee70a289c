package dev.lanner.local.gateway;

import java.util.List;
import java.util.Set;

/// A place in a request where a Lambda authorizer expects who is calling. A request in which it is
/// missing or empty is refused without invoking the authorizer.
///
/// @param in which part of the request
/// @param name of the header, in any case; of the query parameter or stage variable, in this case;
///   or of the part of the context
public record IdentitySource(In in, String name) {
  /// Which part of a request.
  public enum In {
    /// A header; all of its values.
    HEADER,
    /// A query parameter; all of its values.
    QUERY,
    /// A variable of the stage.
    STAGE_VARIABLE,
    /// What the API itself knows of the request: `routeKey`, `httpMethod`, `path`, `stage` or
    /// `identity.sourceIp`.
    CONTEXT
  }

  private static final Set<String> CONTEXT =
      Set.of("routeKey", "httpMethod", "path", "stage", "identity.sourceIp");

  /// @throws IllegalArgumentException when there is no name, or no such part of the context
  public IdentitySource {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("An identity source has no name. Name a header, say.");
    }
    if (in == In.CONTEXT && !CONTEXT.contains(name)) {
      throw new IllegalArgumentException(
          "The identity source $context.%s is not known here. Known are %s."
              .formatted(name, CONTEXT.stream().sorted().toList()));
    }
  }

  /// A header.
  public static IdentitySource header(String name) {
    return new IdentitySource(In.HEADER, name);
  }

  /// A query parameter.
  public static IdentitySource query(String name) {
    return new IdentitySource(In.QUERY, name);
  }

  /// A part of the context, such as `routeKey`.
  public static IdentitySource context(String name) {
    return new IdentitySource(In.CONTEXT, name);
  }

  /// All values that the request has there; none, or only empty ones, when it is missing.
  List<String> values(HttpRequest request, Api api, String routeKey) {
    return switch (in) {
      case HEADER -> request.headerValues(name);
      case QUERY ->
          QueryParameter.parseLeniently(request.query()).stream()
              .filter(parameter -> parameter.name().equals(name))
              .map(QueryParameter::value)
              .toList();
      case STAGE_VARIABLE -> {
        var value = api.stageVariables().get(name);
        yield value == null ? List.of() : List.of(value);
      }
      case CONTEXT ->
          List.of(
              switch (name) {
                case "routeKey" -> routeKey;
                case "httpMethod" -> request.method();
                case "path" -> request.path();
                case "stage" -> api.stage();
                case "identity.sourceIp" -> request.sourceIp();
                default -> throw new IllegalStateException("The constructor lets no other pass.");
              });
    };
  }
}
