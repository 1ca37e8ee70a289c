package dev.lanner.framework.processor;

import dev.lanner.framework.processor.Endpoint.Result;
import dev.lanner.processing.Types;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.type.TypeMirror;

/// The problems that the framework itself answers with, as far as the signature tells.
final class OpenApiFailures {
  private OpenApiFailures() {}

  /// The status codes in their order.
  ///
  /// @param secured whether a security scheme stands around the endpoint
  static List<Integer> of(Endpoint endpoint, boolean secured) {
    var found = new TreeSet<Integer>();
    if (secured) {
      found.addAll(List.of(401, 403));
    }
    if (endpoint.settings().needsKey()) {
      found.add(403);
    }
    if (endpoint.settings().isLimited()) {
      found.add(429);
    }
    Result result = endpoint.result();
    if (result.answer().equals("okOrNotFound")) {
      found.add(404);
    }
    if (result.negotiated()) {
      found.add(406);
    }
    for (Parameter parameter : endpoint.parameters()) {
      if (canBeViolated(parameter)) {
        found.add(400);
      }
      if (isNegotiated(parameter)) {
        found.add(415);
      }
      if (OpenApiParameters.isIfMatch(parameter)) {
        found.addAll(List.of(412, 428));
      }
    }
    return List.copyOf(found);
  }

  /// Whether some request breaks a rule of the parameter. A text that may be absent takes
  /// everything.
  private static boolean canBeViolated(Parameter parameter) {
    return switch (parameter) {
      case Parameter.PathVariable variable ->
          !isText(variable.mirror()) || !variable.constraints().isEmpty();
      case Parameter.Named named ->
          !isText(named.mirror())
              || !named.constraints().isEmpty()
              || OpenApiBodies.isField(named)
              || (named.presence() == Parameter.Presence.REQUIRED && named.defaultValue() == null);
      case Parameter.Body body -> !isRaw(body.mirror()) || !body.constraints().isEmpty();
      case Parameter.File _ -> true;
      case Parameter.WholeRequest _, Parameter.InvocationContext _ -> false;
      case Parameter.Bound _, Parameter.Stream _ -> false;
    };
  }

  private static boolean isNegotiated(Parameter parameter) {
    return parameter instanceof Parameter.Body body
        ? body.negotiated() || !isRaw(body.mirror())
        : OpenApiBodies.isField(parameter);
  }

  private static boolean isText(TypeMirror type) {
    return Types.is(type, "java.lang.String");
  }

  /// Whether a body of the type is taken as it comes; a form may still be malformed.
  private static boolean isRaw(TypeMirror type) {
    return Bodies.media(type) != null && !Types.is(type, "dev.lanner.framework.FormData");
  }
}
