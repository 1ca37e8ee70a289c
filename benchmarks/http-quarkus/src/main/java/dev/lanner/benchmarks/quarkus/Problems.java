package dev.lanner.benchmarks.quarkus;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Makes a problem of everything that Quarkus refuses or a resource does not find.
final class Problems {
  @ServerExceptionMapper
  RestResponse<Problem> invalid(ConstraintViolationException invalid, UriInfo uri) {
    var violations = new ArrayList<Violation>();
    for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
      violations.add(violation(uri, violation));
    }
    String detail =
        violations.size() == 1
            ? "The request breaks a rule."
            : "The request breaks " + violations.size() + " rules.";
    return problem(Status.BAD_REQUEST.getStatusCode(), detail, violations);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unreadable(MismatchedInputException unreadable) {
    String detail = "The body cannot be read. " + unreadable.getOriginalMessage();
    return problem(Status.BAD_REQUEST.getStatusCode(), detail, List.of());
  }

  @ServerExceptionMapper
  RestResponse<Problem> refused(WebApplicationException refused) {
    String detail = String.valueOf(refused.getMessage());
    return problem(refused.getResponse().getStatus(), detail, List.of());
  }

  private static RestResponse<Problem> problem(
      int status, String detail, List<Violation> violations) {
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return ResponseBuilder.<Problem>create(status)
        .entity(new Problem(title, status, detail, violations))
        .type("application/problem+json")
        .build();
  }

  /// A path begins with a method and its parameter: `find.id`, `add.item.parts[0].sku`.
  private static Violation violation(UriInfo uri, ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    String name = path.substring(path.indexOf('.') + 1);
    String detail = violation.getMessage();
    int member = name.indexOf('.');
    if (member >= 0) {
      return new Violation("body", name.substring(member + 1), detail);
    }
    if (path.startsWith("add.")) {
      return new Violation("body", "", detail);
    }
    return new Violation(
        uri.getPathParameters().containsKey(name) ? "path" : "query", name, detail);
  }
}
