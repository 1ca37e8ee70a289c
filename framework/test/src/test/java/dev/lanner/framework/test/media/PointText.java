package dev.lanner.framework.test.media;

import dev.lanner.framework.BodyCodec;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Produces;
import dev.lanner.runtime.Payload;
import jakarta.inject.Singleton;

@Singleton
@Consumes("text/x-point")
@Produces("text/x-point")
final class PointText implements BodyCodec<Point> {
  @Override
  public Point read(Payload body) {
    String[] parts = body.utf8().split(" ", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A point is two numbers.");
    }
    try {
      return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A point is two numbers.", e);
    }
  }

  @Override
  public Payload write(Point point) {
    return Payload.ofUtf8(point.x() + " " + point.y());
  }
}
