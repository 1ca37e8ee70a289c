// Generated from the handlers of this module by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.AllowedMethods;
import dev.lanner.framework.spi.Routes;
import java.util.List;
import javax.annotation.processing.Generated;

/// All routes of the application. Literals go before variables, segment by segment.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class HttpRoutes implements Routes {
  private final HealthRoutes healthRoutes;
  private final OrdersRoutes ordersRoutes;

  HttpRoutes(Application application) {
    this.healthRoutes = new HealthRoutes(application);
    this.ordersRoutes = new OrdersRoutes(application);
  }

  @Override
  public int find(String method, List<String> path, AllowedMethods allowed) {
    if (path.isEmpty()) {
      return switch (method) {
        case "GET" -> 0;
        default -> allowed.only("GET");
      };
    }
    return switch (path.get(0)) {
      case "order-items" -> atOrderItems(method, path, allowed);
      case "orders" -> atOrders(method, path, allowed);
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> healthRoutes.check(request);
      case 1 -> healthRoutes.items(request);
      case 2 -> ordersRoutes.list(request);
      case 3 -> ordersRoutes.place(request);
      case 4 -> ordersRoutes.place2(request);
      case 5 -> ordersRoutes.latest(request);
      case 6 -> ordersRoutes.find(request);
      case 7 -> ordersRoutes.find2(request);
      case 8 -> ordersRoutes.replace(request);
      case 9 -> ordersRoutes.cancel(request);
      case 10 -> ordersRoutes.attachment(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "/";
      case 1 -> "/order-items";
      case 2 -> "/orders";
      case 3 -> "/orders";
      case 4 -> "/orders/import";
      case 5 -> "/orders/latest";
      case 6 -> "/orders/{id}";
      case 7 -> "/orders/{id}/{line}";
      case 8 -> "/orders/{id}";
      case 9 -> "/orders/{id}";
      case 10 -> "/orders/{attachment+}";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  /// `/order-items`
  private static int atOrderItems(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 1) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 1;
      default -> allowed.only("GET");
    };
  }

  /// `/orders`
  private static int atOrders(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 1) {
      return switch (method) {
        case "GET" -> 2;
        case "POST" -> 3;
        default -> allowed.only("GET", "POST");
      };
    }
    if (path.get(1).isEmpty()) {
      return NONE;
    }
    int route = switch (path.get(1)) {
      case "import" -> atOrdersImport(method, path, allowed);
      case "latest" -> atOrdersLatest(method, path, allowed);
      default -> NONE;
    };
    if (route == NONE) {
      route = atOrdersId(method, path, allowed);
    }
    if (route != NONE) {
      return route;
    }
    return switch (method) {
      case "GET" -> 10;
      default -> allowed.only("GET");
    };
  }

  /// `/orders/import`
  private static int atOrdersImport(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "POST" -> 4;
      default -> allowed.only("POST");
    };
  }

  /// `/orders/latest`
  private static int atOrdersLatest(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 5;
      default -> allowed.only("GET");
    };
  }

  /// `/orders/{id}`
  private static int atOrdersId(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 2) {
      return switch (method) {
        case "DELETE" -> 9;
        case "GET" -> 6;
        case "PUT" -> 8;
        default -> allowed.only("DELETE", "GET", "PUT");
      };
    }
    if (path.get(2).isEmpty()) {
      return NONE;
    }
    return atOrdersIdLine(method, path, allowed);
  }

  /// `/orders/{id}/{line}`
  private static int atOrdersIdLine(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 3) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 7;
      default -> allowed.only("GET");
    };
  }
}
