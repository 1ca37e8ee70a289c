package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Constraints that `@Valid` would not reach.
class ValidRulesTest {
  private static final String LINE = "record Line(@Positive int quantity) {}";

  @Test
  void refusesABodyWhoseConstraintsAreNotReached() {
    Sources.of(
            """
            @Path("/lines")
            class Lines {
              @Post
              void add(Line line) {} // !
            }
            """,
            LINE)
        .refused(
            "Line has constraints, and line is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
  }

  @Test
  void refusesANestedComponentWhoseConstraintsAreNotReached() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post void add(@Valid Order order) {}
            }
            """,
            """
            record Order(
                @Valid Line first,
                List<Line> lines) {} // !
            """,
            LINE)
        .refused(
            "Line has constraints, and lines is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
  }

  @Test
  void takesValidOnComponentsElementsAndBodies() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post void add(@Valid Order order) {}
              @Put void replace(List<@Valid Order> orders) {}
            }
            """,
            """
            record Order(
                @Valid Line first,
                List<@Valid Line> lines,
                @Valid Map<String, Line> byName,
                Optional<@Valid Line> last) {}
            """,
            LINE)
        .accepted();
  }

  @Test
  void takesValidWhereNothingIsConstrained() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(@Valid Money price, List<@Valid Money> parts) {}
              record Money(int cents) {}
              @Post void add(@Valid Order order) {}
              @Put void name(@Valid String name) {}
            }
            """)
        .accepted();
  }

  @Test
  void asksForNothingOfResults() {
    Sources.of(
            """
            @Path("/lines")
            class Lines {
              @Get List<Line> list() { return List.of(); }
            }
            """,
            LINE)
        .accepted();
  }
}
