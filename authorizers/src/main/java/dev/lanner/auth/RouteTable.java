package dev.lanner.auth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The routes of an application, and which of them a request is for.
final class RouteTable {
  private static final String ANY = "ANY ";

  /// A route, or one of its methods: what `GET` answers, `HEAD` asks for as well.
  ///
  /// No record: they are members of sets with the first request, and a record's methods for that
  /// are linked at their first use.
  static final class Route {
    private final String key;
    private final String method;
    private final SegmentPattern pattern;

    private Route(String key, String method, SegmentPattern pattern) {
      this.key = key;
      this.method = method;
      this.pattern = pattern;
    }

    /// As the application has it: `GET /orders/{id}`, `$connect`.
    String key() {
      return key;
    }

    String method() {
      return method;
    }

    SegmentPattern pattern() {
      return pattern;
    }

    /// Its template; the key of a WebSocket API's.
    String path() {
      return key.substring(key.indexOf(' ') + 1);
    }

    /// Whether it goes before another wherever both match: at the first difference, a literal goes
    /// before a variable, and a variable before one that takes all that follows.
    boolean goesBefore(Route other) {
      int size = Math.min(pattern.elements().size(), other.pattern.elements().size());
      for (int i = 0; i < size; i++) {
        int order = Integer.compare(rank(i), other.rank(i));
        if (order != 0) {
          return order < 0;
        }
      }
      return false;
    }

    private int rank(int index) {
      if (pattern.isLiteral(index)) {
        return 0;
      }
      boolean greedy =
          index + 1 < pattern.elements().size()
              && pattern.elements().get(index + 1).equals(SegmentPattern.TAIL);
      return greedy ? 2 : 1;
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /// @param keys each once
  /// @throws IllegalArgumentException when one has a star, which a policy takes for a wildcard
  RouteTable(String... keys) {
    for (String key : keys) {
      if (key.indexOf('*') >= 0) {
        throw new IllegalArgumentException(
            "The route \"" + key + "\" has a star, which no policy can name. Rename it.");
      }
      int space = key.indexOf(' ');
      if (space < 0) {
        routes.add(new Route(key, key, SegmentPattern.of(List.of(key))));
        continue;
      }
      String method = key.substring(0, space);
      add(key, method);
      if (method.equals("GET")) {
        add(key, "HEAD");
      }
    }
  }

  private void add(String key, String method) {
    var elements = new ArrayList<String>();
    elements.add(method);
    for (String segment : key.substring(key.indexOf('/') + 1).split("/", -1)) {
      boolean variable = segment.startsWith("{") && segment.endsWith("}");
      elements.add(variable ? SegmentPattern.ONE : segment);
      if (variable && segment.endsWith("+}")) {
        elements.add(SegmentPattern.TAIL);
      }
    }
    routes.add(new Route(key, method, SegmentPattern.of(elements)));
  }

  List<Route> all() {
    return routes;
  }

  /// The routes that go before this one where both match.
  List<SegmentPattern> before(Route route) {
    var before = new ArrayList<SegmentPattern>();
    for (Route other : routes) {
      if (other.method().equals(route.method()) && other.goesBefore(route)) {
        before.add(other.pattern());
      }
    }
    return before;
  }

  /// The key of the route that a request is for; `null` when there is none.
  ///
  /// @param segments of the path, decoded; none of a WebSocket API
  @Nullable String find(String method, List<String> segments) {
    var all = new ArrayList<String>();
    all.add(method);
    if (segments.isEmpty() && !method.startsWith("$")) {
      all.add("");
    }
    all.addAll(segments);
    Route found = null;
    for (Route route : routes) {
      if (route.pattern().matches(all) && (found == null || route.goesBefore(found))) {
        found = route;
      }
    }
    return found == null ? null : found.key();
  }

  /// Whether the application has a route of that key.
  boolean has(String key) {
    for (Route route : routes) {
      if (route.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /// The routes of these keys.
  ///
  /// @throws IllegalArgumentException when one of them is not known
  Set<Route> select(Collection<String> keys) {
    var selected = new LinkedHashSet<Route>();
    for (String key : keys) {
      int before = selected.size();
      boolean known = false;
      for (Route route : routes) {
        if (route.key().equals(key)
            || (key.startsWith(ANY) && route.path().equals(key.substring(ANY.length())))) {
          selected.add(route);
          known = true;
        }
      }
      if (!known && selected.size() == before) {
        throw new IllegalArgumentException(
            "The decision names the route \""
                + key
                + "\", which this application does not have. Write method and template as the handler has them, such as \"GET /orders/{id}\".");
      }
    }
    return selected;
  }
}
