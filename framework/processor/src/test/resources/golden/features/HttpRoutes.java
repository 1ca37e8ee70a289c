// Generated from the handlers of this module by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.AllowedMethods;
import dev.lanner.framework.spi.CorsPolicy;
import dev.lanner.framework.spi.ExceptionMapper;
import dev.lanner.framework.spi.Routes;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// All routes of the application. Literals go before variables, segment by segment.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class HttpRoutes implements Routes {
  private final CatalogueRoutes catalogueRoutes;
  private final FeedRoutes feedRoutes;
  private final UploadsRoutes uploadsRoutes;
  private final CatalogueProblems catalogueProblems;
  private final FallbackProblems fallbackProblems;
  private final CorsPolicy cors;
  private final CorsPolicy cors2;

  HttpRoutes(Application application) {
    var filters = new PackageFilters(application);
    this.catalogueRoutes = new CatalogueRoutes(application, filters);
    this.feedRoutes = new FeedRoutes(application, filters);
    this.uploadsRoutes = new UploadsRoutes(application, filters);
    this.catalogueProblems = new CatalogueProblems(application);
    this.fallbackProblems = new FallbackProblems(application);
    this.cors = new CorsPolicy(application, List.of("https://shop.example", "${ORIGINS:}"),
        List.of("Content-Type"), List.of(), true, 7200);
    this.cors2 = new CorsPolicy(application, List.of("*"), List.of("Content-Type", "X-Id"),
        List.of("Location"), false, 60);
  }

  @Override
  public int find(String method, List<String> path, AllowedMethods allowed) {
    if (path.isEmpty()) {
      return NONE;
    }
    return switch (path.get(0)) {
      case "articles" -> atArticles(method, path, allowed);
      case "feed" -> atFeed(method, path, allowed);
      case "uploads" -> atUploads(method, path, allowed);
      default -> NONE;
    };
  }

  @Override
  public Answer call(int route, Request request) throws Exception {
    return switch (route) {
      case 0 -> catalogueRoutes.list(request);
      case 1 -> catalogueRoutes.all(request);
      case 2 -> catalogueRoutes.replaceAll(request);
      case 3 -> catalogueRoutes.find(request);
      case 4 -> catalogueRoutes.put(request);
      case 5 -> catalogueRoutes.picture(request);
      case 6 -> catalogueRoutes.price(request);
      case 7 -> catalogueRoutes.old(request);
      case 8 -> catalogueRoutes.text(request);
      case 9 -> feedRoutes.live(request);
      case 10 -> feedRoutes.export(request);
      case 11 -> feedRoutes.body(request);
      case 12 -> feedRoutes.response(request);
      case 13 -> uploadsRoutes.upload(request);
      case 14 -> uploadsRoutes.whole(request);
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public String template(int route) {
    return switch (route) {
      case 0 -> "/articles";
      case 1 -> "/articles/all";
      case 2 -> "/articles/all";
      case 3 -> "/articles/{sku}";
      case 4 -> "/articles/{sku}";
      case 5 -> "/articles/{sku}/picture";
      case 6 -> "/articles/{sku}/price";
      case 7 -> "/articles/{sku}/old/{rest+}";
      case 8 -> "/articles/text";
      case 9 -> "/feed";
      case 10 -> "/feed/export";
      case 11 -> "/feed/body";
      case 12 -> "/feed/response";
      case 13 -> "/uploads";
      case 14 -> "/uploads";
      default -> throw new IllegalArgumentException("There is no route " + route);
    };
  }

  @Override
  public Filter[] filters(int route) {
    return switch (route) {
      case 0, 2, 3, 4, 6, 7, 8 -> catalogueRoutes.filters(0);
      case 1 -> catalogueRoutes.filters(1);
      case 5 -> catalogueRoutes.filters(2);
      case 9, 10, 11, 12 -> feedRoutes.filters(0);
      case 13 -> uploadsRoutes.filters(0);
      case 14 -> uploadsRoutes.filters(1);
      default -> Routes.super.filters(route);
    };
  }

  @Override
  public @Nullable Problem problem(int route, Throwable thrown, Request request) throws Exception {
    return switch (route) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> ExceptionMapper.first(thrown, request, catalogueProblems,
          fallbackProblems);
      case 9, 10, 11, 12, 13, 14 -> fallbackProblems.problem(thrown, request);
      default -> null;
    };
  }

  @Override
  public @Nullable CorsPolicy cors(int route) {
    return switch (route) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, NONE -> cors;
      case 13, 14 -> cors2;
      default -> null;
    };
  }

  /// `/articles`
  private static int atArticles(String method, List<String> path, AllowedMethods allowed) {
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
      case "all" -> atArticlesAll(method, path, allowed);
      case "text" -> atArticlesText(method, path, allowed);
      default -> NONE;
    };
    if (route != NONE) {
      return route;
    }
    return atArticlesSku(method, path, allowed);
  }

  /// `/articles/all`
  private static int atArticlesAll(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 1;
      case "POST" -> 2;
      default -> allowed.only("GET", "POST");
    };
  }

  /// `/articles/text`
  private static int atArticlesText(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "POST" -> 8;
      default -> allowed.only("POST");
    };
  }

  /// `/articles/{sku}`
  private static int atArticlesSku(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 2) {
      return switch (method) {
        case "GET" -> 3;
        case "PUT" -> 4;
        default -> allowed.only("GET", "PUT");
      };
    }
    return switch (path.get(2)) {
      case "old" -> atArticlesSkuOld(method, path, allowed);
      case "picture" -> atArticlesSkuPicture(method, path, allowed);
      case "price" -> atArticlesSkuPrice(method, path, allowed);
      default -> NONE;
    };
  }

  /// `/articles/{sku}/old`
  private static int atArticlesSkuOld(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 3) {
      return NONE;
    }
    if (path.get(3).isEmpty()) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 7;
      default -> allowed.only("GET");
    };
  }

  /// `/articles/{sku}/picture`
  private static int atArticlesSkuPicture(String method, List<String> path,
      AllowedMethods allowed) {
    if (path.size() > 3) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 5;
      default -> allowed.only("GET");
    };
  }

  /// `/articles/{sku}/price`
  private static int atArticlesSkuPrice(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 3) {
      return NONE;
    }
    return switch (method) {
      case "POST" -> 6;
      default -> allowed.only("POST");
    };
  }

  /// `/feed`
  private static int atFeed(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() == 1) {
      return switch (method) {
        case "GET" -> 9;
        default -> allowed.only("GET");
      };
    }
    return switch (path.get(1)) {
      case "body" -> atFeedBody(method, path, allowed);
      case "export" -> atFeedExport(method, path, allowed);
      case "response" -> atFeedResponse(method, path, allowed);
      default -> NONE;
    };
  }

  /// `/feed/body`
  private static int atFeedBody(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 11;
      default -> allowed.only("GET");
    };
  }

  /// `/feed/export`
  private static int atFeedExport(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 10;
      default -> allowed.only("GET");
    };
  }

  /// `/feed/response`
  private static int atFeedResponse(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 2) {
      return NONE;
    }
    return switch (method) {
      case "GET" -> 12;
      default -> allowed.only("GET");
    };
  }

  /// `/uploads`
  private static int atUploads(String method, List<String> path, AllowedMethods allowed) {
    if (path.size() > 1) {
      return NONE;
    }
    return switch (method) {
      case "POST" -> 13;
      case "PUT" -> 14;
      default -> allowed.only("POST", "PUT");
    };
  }
}
