package dev.lanner.framework.test.sealed;

import dev.lanner.framework.JsonDiscriminator;
import dev.lanner.framework.JsonName;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Path("/shapes")
final class Shapes {
  sealed interface Shape permits Round, Polygon, Empty {}

  sealed interface Round extends Shape permits Circle, Ellipse {}

  record Circle(@Positive double radius) implements Round {}

  @JsonName("oval")
  record Ellipse(double a, double b) implements Round {}

  record Polygon(List<Corner> corners, Optional<@Valid Shape> inside) implements Shape {}

  record Empty() implements Shape {}

  record Corner(int x, int y) {}

  @JsonDiscriminator("kind")
  sealed interface Event {
    record Added(String name) implements Event {}

    @JsonName("gone-since")
    record Removed(String name, int type) implements Event {}
  }

  record Drawing(@Valid List<@Valid Shape> shapes, Map<String, Event> events) {}

  @Post
  Shape mirror(@Valid Shape shape) {
    return shape;
  }

  @Put
  Drawing draw(@Valid Drawing drawing) {
    return drawing;
  }

  @Post("/round")
  Round round(@Valid Round shape) {
    return shape;
  }
}
