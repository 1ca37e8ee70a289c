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
  void refusesValidWhereNothingIsConstrained() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(Money price) {}
              record Money(int cents) {}
              @Post
              void add(@Valid Order order) {} // !
            }
            """)
        .refused(
            "order is @Valid, and Order has no constraints, so that nothing would be checked. Add constraints or remove @Valid.");
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post
              void add(@Valid String name) {} // !
            }
            """)
        .refused(
            "name is @Valid, and String has no constraints, so that nothing would be checked. Add constraints or remove @Valid.");
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post void add(@Valid Order order) {}
            }
            """,
            """
            record Order(
                @Positive int count,
                List<@Valid Money> parts) {} // !
            """,
            "record Money(int cents) {}")
        .refused(
            "parts is @Valid, and Money has no constraints, so that nothing would be checked. Add constraints or remove @Valid.");
  }

  @Test
  void looksIntoTheRecordsOfSealedInterfaces() {
    Sources.of(
            """
            @Path("/shapes")
            class Shapes {
              @Post
              void add(Shape shape) {} // !
            }
            """,
            "sealed interface Shape permits Circle, Point {}",
            "record Circle(@Positive double radius) implements Shape {}",
            "record Point() implements Shape {}")
        .refused(
            "Shape has constraints, and shape is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
    Sources.of(
            """
            @Path("/shapes")
            class Shapes {
              @Post void add(@Valid Shape shape) {}
            }
            """,
            "sealed interface Shape permits Circle, Group {}",
            "record Circle(@Positive double radius) implements Shape {}",
            "record Group(List<@Valid Shape> shapes) implements Shape {}")
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

  @Test
  void takesValidOnAComponentWhoseTypeIsAVariable() {
    Sources.of(
            """
            @Path("/lines")
            class Lines {
              record Box<T>(@Valid T content, List<@Valid T> more) {}
              @Post void add(@Valid Box<Line> box) {}
            }
            """,
            LINE)
        .accepted();
  }
}
