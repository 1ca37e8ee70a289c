package dev.lanner.maven.template;

import dev.lanner.maven.template.FunctionModel.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which routes an API has to know, while everything else comes to the function by one route: those
/// of which API Gateway demands something, an authorizer, a key or a limit, and those that would be
/// taken for one of these.
///
/// An open route such as `/orders/latest` is in front of `/orders/{id}` for the function. If API
/// Gateway knew only the latter, it would demand of the former what is meant for the latter.
final class OwnRoutes {
  private OwnRoutes() {}

  /// In their order.
  static List<Route> of(List<Route> routes) {
    return routes.stream()
        .filter(route ->
            route.demands()
                || routes.stream()
                    .anyMatch(other ->
                        other.demands()
                            && other.method().equals(route.method())
                            && covers(other.path(), route.path())))
        .toList();
  }

  /// The route that answers a method at a path, or `null` when there is none.
  ///
  /// @param path of an API: its variables stand for any text
  static @Nullable Route answering(List<Route> routes, String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method) && covers(route.path(), path))
        .min((one, other) -> compare(segments(one.path()), segments(other.path())))
        .orElse(null);
  }

  /// Whether a template takes all that a path stands for.
  private static boolean covers(String template, String path) {
    String[] wanted = segments(template);
    String[] given = segments(path);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= given.length) {
        return false;
      }
      int looseness = looseness(wanted[i]);
      if (looseness == 2) {
        return true;
      }
      if (looseness < looseness(given[i]) || (looseness == 0 && !wanted[i].equals(given[i]))) {
        return false;
      }
    }
    return wanted.length == given.length;
  }

  /// Segment by segment a literal one before a variable, and that before a greedy one.
  private static int compare(String[] one, String[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      int order = Integer.compare(looseness(one[i]), looseness(other[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int looseness(String segment) {
    return segment.endsWith("+}") ? 2 : segment.startsWith("{") ? 1 : 0;
  }

  private static String[] segments(String path) {
    return path.equals("/") ? new String[0] : path.substring(1).split("/", -1);
  }
}
