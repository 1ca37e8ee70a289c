package dev.lanner.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 200, 302, 399, 600})
  void hasAStatusOfAnError(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.of(status, null))
        .withMessage("The status of a problem is " + status + ". Use one from 400 to 599.");
  }

  @Test
  void keepsAllItWasGiven() {
    Problem problem =
        Problem.conflict("The order is cancelled.")
            .with("orderId", "17")
            .withHeader("Retry-After", "30")
            .withType(URI.create("urn:cancelled"))
            .with("count", 2)
            .withTitle("Cancelled");

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.title()).isEqualTo("Cancelled");
    assertThat(problem.detail())
        .isEqualTo("The order is cancelled.")
        .isEqualTo(problem.getMessage());
    assertThat(problem.type()).isEqualTo(URI.create("urn:cancelled"));
    assertThat(problem.members()).containsExactly(entry("orderId", "17"), entry("count", 2));
    assertThat(problem.headers()).containsExactly(new NameValue("Retry-After", "30"));
    assertThat(problem.getStackTrace()).isEmpty();
  }

  private static java.util.Map.Entry<String, Object> entry(String name, Object value) {
    return java.util.Map.entry(name, value);
  }

  @Test
  void staysAsItIs() {
    Problem problem = Problem.notFound("No order.").with("orderId", "17").withHeader("X-A", "b");
    var violations = new ArrayList<>(List.of(new Violation("body", "a", "is wrong")));
    Problem invalid = Problem.invalid(violations);
    problem.with("more", true).withHeader("X-C", "d");
    violations.clear();

    assertThat(problem.members()).containsOnlyKeys("orderId");
    assertThat(problem.headers()).hasSize(1);
    assertThat(invalid.violations()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> problem.members().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> problem.headers().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "status", "detail", "instance", "errors"})
  void refusesMembersThatHaveAMeaningAlready(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.badRequest("No.").with(name, "value"))
        .withMessage(
            "The member " + name + " of a problem has a meaning of its own. Use another name.");
  }

  @Test
  void refusesMembersThatAreNoJsonScalars() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.badRequest("No.").with("ids", List.of()))
        .withMessageStartingWith("The member ids of a problem is a java.util.ImmutableCollections");
    for (Object number : new Object[] {Double.NaN, Double.NEGATIVE_INFINITY, Float.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Problem.badRequest("No.").with("share", number))
          .withMessage(
              "The member share of a problem is " + number + ", and JSON has finite numbers only.");
    }
    assertThat(Problem.badRequest("No.").with("large", new java.math.BigDecimal("1e400")).members())
        .hasSize(1);
  }

  @Test
  void refusesHeadersThatWouldForgeOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.badRequest("No.").withHeader("X-A", "b\r\nSet-Cookie: c"))
        .withMessage(
            "The value of the header field X-A has a control character at index 1. Remove it: line breaks there would let a client forge header fields.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.empty(204).withHeader("X\nA", "b"))
        .withMessage(
            "A header field is named \"X?A\". Use letters, digits and !#$%&'*+-.^_`|~ only.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Created.at("/orders/\n", "body"))
        .withMessageStartingWith("The value of the header field Location has a control character");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 600})
  void answersWithAStatusThatEndsTheExchange(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(status, "body"))
        .withMessage("The status is " + status + ". Use one from 200 to 599.");
  }
}
