// Generated from the handlers of this module by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.MessageRoutes;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// All routes of the WebSocket API.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class WebSocketRoutes implements MessageRoutes {
  private final RoomRoutes roomRoutes;
  private final FallbackProblems fallbackProblems;

  WebSocketRoutes(Application application) {
    var filters = new PackageFilters(application);
    this.roomRoutes = new RoomRoutes(application, filters);
    this.fallbackProblems = new FallbackProblems(application);
  }

  @Override
  public int find(String routeKey) {
    return switch (routeKey) {
      case "$connect" -> 0;
      case "$disconnect" -> 1;
      case "price" -> 2;
      case "$default" -> 3;
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> roomRoutes.enter(request);
      case 1 -> roomRoutes.leave(request);
      case 2 -> roomRoutes.price(request);
      case 3 -> roomRoutes.other(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "$connect";
      case 1 -> "$disconnect";
      case 2 -> "price";
      case 3 -> "$default";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public Filter[] filters(int route) {
    return switch (route) {
      case 0, 1, 2, 3 -> roomRoutes.filters(0);
      default -> MessageRoutes.super.filters(route);
    };
  }

  @Override
  public @Nullable Problem problem(int route, Throwable thrown, Request request) throws Exception {
    return switch (route) {
      case 0, 1, 2, 3 -> fallbackProblems.problem(thrown, request);
      default -> null;
    };
  }
}
