package dev.lanner.benchmarks.micronaut;

import io.micronaut.function.aws.proxy.ApiGatewayServletRequest.EmptyBodyException;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;

/// Makes a problem of everything that Micronaut refuses or a controller does not find.
@Singleton
final class Problems implements JsonErrorResponseBodyProvider<Problem> {
  @Override
  public String contentType() {
    return MediaType.APPLICATION_JSON_PROBLEM;
  }

  @Override
  public Problem body(ErrorContext context, HttpResponse<?> response) {
    List<Violation> violations = violations(context);
    String detail = response.reason();
    if (!violations.isEmpty()) {
      detail =
          violations.size() == 1
              ? "The request breaks a rule."
              : "The request breaks " + violations.size() + " rules.";
    } else if (context.hasErrors()) {
      detail = context.getErrors().getFirst().getMessage();
    }
    return new Problem(response.reason(), response.code(), detail, violations);
  }

  private static List<Violation> violations(ErrorContext context) {
    Throwable cause = context.getRootCause().orElse(null);
    if (cause instanceof CodecException && cause.getCause() instanceof EmptyBodyException) {
      return List.of(new Violation("body", "", "is required"));
    }
    var violations = new ArrayList<Violation>();
    if (cause instanceof ConstraintViolationException invalid) {
      for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
        violations.add(violation(context.getRequest(), violation));
      }
    }
    return violations;
  }

  /// A path begins with a method and its parameter: `find.id`, `add.item.parts[0].sku`.
  private static Violation violation(HttpRequest<?> request, ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    String name = path.substring(path.indexOf('.') + 1);
    String detail = violation.getMessage();
    int member = name.indexOf('.');
    if (member >= 0) {
      return new Violation("body", name.substring(member + 1), detail);
    }
    boolean inPath =
        BasicHttpAttributes.getRouteMatchInfo(request)
            .filter(match -> match.getVariableValues().containsKey(name))
            .isPresent();
    return new Violation(inPath ? "path" : "query", name, detail);
  }
}
