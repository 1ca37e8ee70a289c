package dev.lanner.framework.test.media;

import dev.lanner.framework.Bytes;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Put;
import dev.lanner.framework.Response;
import java.util.Optional;

@Path("/media")
final class Media {
  @Get("/point")
  Point point() {
    return new Point(1, 2);
  }

  @Post("/point")
  Point mirrored(Point point) {
    return new Point(point.y(), point.x());
  }

  @Get("/preferred")
  @Produces({"text/x-point", "application/json"})
  Point preferred() {
    return new Point(3, 4);
  }

  @Put("/strict")
  @Consumes("application/json")
  @Produces("application/geo+json")
  Point strict(Point point) {
    return point;
  }

  @Post("/csv")
  @Consumes("text/csv")
  @Produces("text/csv")
  String csv(String body) {
    return body.toUpperCase(java.util.Locale.ROOT);
  }

  @Post("/optional")
  String optional(Optional<Point> point) {
    return point.map(Point::toString).orElse("none");
  }

  @Get("/logo")
  Bytes logo() {
    return Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "image/png").inline("lögo.png");
  }

  @Get("/own-type")
  Response<Point> ownType() {
    return Response.ok(new Point(5, 6)).withHeader("Content-Type", "application/vnd.point+json");
  }
}
