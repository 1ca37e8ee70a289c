package dev.lanner.framework.processor;

import dev.lanner.framework.processor.PathTemplate.Relation;
import java.util.ArrayList;
import java.util.List;

/// Reports routes of which no rule says which one answers.
final class RouteConflicts {
  private record Seen(Route.Handler handler, Route route) {
    String name() {
      return handler.element().getSimpleName() + "." + route.name();
    }
  }

  private RouteConflicts() {}

  static void report(List<Route.Handler> handlers, Reporter reporter) {
    var seen = new ArrayList<Seen>();
    for (Route.Handler handler : handlers) {
      for (Route route : handler.routes()) {
        var next = new Seen(handler, route);
        seen.forEach(earlier -> report(earlier, next, reporter));
        seen.add(next);
      }
    }
  }

  private static void report(Seen earlier, Seen next, Reporter reporter) {
    if (!earlier.route.method().equals(next.route.method())) {
      return;
    }
    Relation relation = next.route.path().relationTo(earlier.route.path());
    String both = next.route.method() + " " + next.route.path() + " of " + next.name();
    String other = earlier.route.path() + " of " + earlier.name();
    if (relation == Relation.SAME) {
      reporter.error(
          next.route.element(),
          both + " answers the same requests as " + other + ". Change the path of one.");
    } else if (relation == Relation.AMBIGUOUS) {
      reporter.error(
          next.route.element(),
          both
              + " overlaps with "
              + other
              + ", and neither is more specific. Change a segment so that no path fits both.");
    }
  }
}
