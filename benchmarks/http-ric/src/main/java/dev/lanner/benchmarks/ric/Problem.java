package dev.lanner.benchmarks.ric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// RFC 9457.
record Problem(
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, List.of());
  }

  static Problem invalid(List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? "The request breaks a rule."
            : "The request breaks " + violations.size() + " rules.";
    return new Problem("Bad Request", 400, detail, violations);
  }
}
