// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.AllowedMethods;
import dev.lanner.framework.spi.Routes;
import java.util.List;
import javax.annotation.processing.Generated;

/// All routes of the application. Literals go before variables, segment by segment.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class HttpRoutes implements Routes {
  private final LinesRoutes linesRoutes;
  private final OrdersRoutes ordersRoutes;

  HttpRoutes(Application application) {
    this.linesRoutes = new LinesRoutes(application);
    this.ordersRoutes = new OrdersRoutes(application);
  }

  @Override
  public int find(String method, List<String> path, AllowedMethods allowed) {
    if (path.isEmpty()) {
      return NONE;
    }
    return switch (path.get(0)) {
      case "orders" -> atOrders(method, path, allowed);
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> linesRoutes.replace(request);
      case 1 -> ordersRoutes.find(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "/orders/{id}/lines/{line}";
      case 1 -> "/orders/{id}";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public Filter[] filters(int route) {
    return switch (route) {
      case 0 -> linesRoutes.filters(0);
      case 1 -> ordersRoutes.filters(0);
      default -> Routes.super.filters(route);
    };
  }

  /// `/orders`
  private static int atOrders(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 1) {
      return NONE;
    }
    if (path.get(1).isEmpty()) {
      return NONE;
    }
    return atOrdersId(method, path, allowed);
  }

  /// `/orders/{id}`
  private static int atOrdersId(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 2) {
      return switch (method) {
        case "GET" -> 1;
        default -> allowed.only("GET");
      };
    }
    return switch (path.get(2)) {
      case "lines" -> atOrdersIdLines(method, path, allowed);
      default -> NONE;
    };
  }

  /// `/orders/{id}/lines`
  private static int atOrdersIdLines(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 3) {
      return NONE;
    }
    if (path.get(3).isEmpty()) {
      return NONE;
    }
    return atOrdersIdLinesLine(method, path, allowed);
  }

  /// `/orders/{id}/lines/{line}`
  private static int atOrdersIdLinesLine(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 4) {
      return NONE;
    }
    return switch (method) {
      case "PUT" -> 0;
      default -> allowed.only("PUT");
    };
  }
}
