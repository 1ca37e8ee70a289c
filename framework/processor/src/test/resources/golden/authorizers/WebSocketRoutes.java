// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.MessageRoutes;
import javax.annotation.processing.Generated;

/// All routes of the WebSocket API.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class WebSocketRoutes implements MessageRoutes {
  private final ChatRoutes chatRoutes;

  WebSocketRoutes(Application application) {
    this.chatRoutes = new ChatRoutes(application);
  }

  @Override
  public int find(String routeKey) {
    return switch (routeKey) {
      case "$connect" -> 0;
      case "$default" -> 1;
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> chatRoutes.connect(request);
      case 1 -> chatRoutes.say(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "$connect";
      case 1 -> "$default";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public Filter[] filters(int route) {
    return switch (route) {
      case 0 -> chatRoutes.filters(0);
      default -> MessageRoutes.super.filters(route);
    };
  }
}
