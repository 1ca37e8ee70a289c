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
  private final PricesRoutes pricesRoutes;
  private final SearchRoutes searchRoutes;

  HttpRoutes(Application application) {
    this.pricesRoutes = new PricesRoutes(application);
    this.searchRoutes = new SearchRoutes(application);
  }

  @Override
  public int find(String method, List<String> path, AllowedMethods allowed) {
    if (path.isEmpty()) {
      return NONE;
    }
    return switch (path.get(0)) {
      case "prices" -> atPrices(method, path, allowed);
      case "search" -> atSearch(method, path, allowed);
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> pricesRoutes.list(request);
      case 1 -> pricesRoutes.find(request);
      case 2 -> pricesRoutes.set(request);
      case 3 -> pricesRoutes.status(request);
      case 4 -> searchRoutes.find(request);
      case 5 -> searchRoutes.recent(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "/prices";
      case 1 -> "/prices/{sku}";
      case 2 -> "/prices/{sku}";
      case 3 -> "/prices/status";
      case 4 -> "/search";
      case 5 -> "/search/recent";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public Filter[] filters(int route) {
    return switch (route) {
      case 0, 1, 2 -> pricesRoutes.filters(0);
      default -> Routes.super.filters(route);
    };
  }

  /// `/prices`
  private static int atPrices(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 1) {
      return switch (method) {
        case "GET" -> 0;
        default -> allowed.only("GET");
      };
    }
    if (path.get(1).isEmpty()) {
      return NONE;
    }
    int route = switch (path.get(1)) {
      case "status" -> atPricesStatus(method, path, allowed);
      default -> NONE;
    };
    if (route != NONE) {
      return route;
    }
    return atPricesSku(method, path, allowed);
  }

  /// `/prices/status`
  private static int atPricesStatus(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 3;
      default -> allowed.only("GET");
    };
  }

  /// `/prices/{sku}`
  private static int atPricesSku(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 1;
      case "PUT" -> 2;
      default -> allowed.only("GET", "PUT");
    };
  }

  /// `/search`
  private static int atSearch(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 1) {
      return switch (method) {
        case "GET" -> 4;
        default -> allowed.only("GET");
      };
    }
    return switch (path.get(1)) {
      case "recent" -> atSearchRecent(method, path, allowed);
      default -> NONE;
    };
  }

  /// `/search/recent`
  private static int atSearchRecent(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 5;
      default -> allowed.only("GET");
    };
  }
}
