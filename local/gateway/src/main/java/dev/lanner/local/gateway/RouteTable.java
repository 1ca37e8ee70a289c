package dev.lanner.local.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes of an API, and which of them a request takes: segment by segment a literal one before
/// a variable, a variable before a greedy one, and a method before `ANY`.
///
/// Segments are compared decoded, and empty ones, as behind a slash at the end, are passed over, so
/// that no other spelling of a path gets around what a route is protected by. `GET` routes take
/// `HEAD`. Immutable; threads may share it.
public final class RouteTable {
  private record Template(String key, String method, List<String> segments) {
    static Template of(String key) {
      int space = key.indexOf(' ');
      if (space < 1 || !key.startsWith("/", space + 1)) {
        throw new IllegalArgumentException(
            "The route is %s, but a method, a space and a path are expected, such as GET /orders/{id}."
                .formatted(key));
      }
      return new Template(key, key.substring(0, space), segmentsOf(key.substring(space + 1)));
    }

    boolean takes(String requested) {
      return method.equals(requested)
          || method.equals("ANY")
          || (method.equals("GET") && requested.equals("HEAD"));
    }

    /// For each segment, how far it is from being literal: 0, 1 for a variable, 2 for a greedy one.
    List<Integer> looseness() {
      var looseness = new ArrayList<Integer>();
      for (var segment : segments) {
        looseness.add(isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0);
      }
      return looseness;
    }
  }

  private final List<Template> templates;

  private RouteTable(List<Template> templates) {
    this.templates = List.copyOf(templates);
  }

  /// Routes with these keys.
  ///
  /// @param keys such as `GET /orders/{id}` or `ANY /files/{path+}`
  /// @throws IllegalArgumentException when a key has another form
  public static RouteTable of(Collection<String> keys) {
    return new RouteTable(keys.stream().map(Template::of).toList());
  }

  /// The route that a request takes; empty when none matches.
  public Optional<Route> match(FrontEnd frontEnd, HttpRequest request) {
    var sent = segmentsOf(StagePath.forRoutes(frontEnd, request.path()));
    return templates.stream()
        .filter(template -> template.takes(request.method()) && matches(template.segments(), sent))
        .min(RouteTable::compare)
        .map(template -> new Route(template.key(), parameters(template.segments(), sent)));
  }

  private static int compare(Template one, Template other) {
    var left = one.looseness();
    var right = other.looseness();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = Integer.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(one.method().equals("ANY"), other.method().equals("ANY"));
  }

  private static boolean matches(List<String> template, List<String> sent) {
    for (int i = 0; i < template.size(); i++) {
      var segment = template.get(i);
      if (i >= sent.size()) {
        return false;
      }
      if (isGreedy(segment)) {
        return true;
      }
      if (!isVariable(segment) && !segment.equals(decoded(sent.get(i)))) {
        return false;
      }
    }
    return template.size() == sent.size();
  }

  private static Map<String, String> parameters(List<String> template, List<String> sent) {
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < template.size(); i++) {
      var segment = template.get(i);
      if (isGreedy(segment)) {
        parameters.put(
            segment.substring(1, segment.length() - 2),
            String.join("/", sent.subList(i, sent.size())));
      } else if (isVariable(segment)) {
        parameters.put(segment.substring(1, segment.length() - 1), sent.get(i));
      }
    }
    return parameters;
  }

  private static List<String> segmentsOf(String path) {
    return List.of(path.split("/", -1)).stream().filter(segment -> !segment.isEmpty()).toList();
  }

  private static String decoded(String segment) {
    var decoded = PercentEncoding.decodePathParameter(segment);
    return decoded == null ? segment : decoded;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }
}
