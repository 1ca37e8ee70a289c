package dev.lanner.framework.processor;

import dev.lanner.framework.processor.PathTemplate.Relation;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.List;

/// Reports routes of which no rule says which one answers.
final class RouteConflicts {
  private record Seen(Handler handler, Endpoint endpoint) {
    Endpoint.Http http() {
      return endpoint.http();
    }

    String name() {
      return handler.element().getSimpleName() + "." + endpoint.name();
    }
  }

  private RouteConflicts() {}

  static void report(List<Handler> handlers, Reporter reporter) {
    var seen = new ArrayList<Seen>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        var next = new Seen(handler, endpoint);
        seen.forEach(earlier -> report(earlier, next, reporter));
        seen.add(next);
      }
    }
  }

  private static void report(Seen earlier, Seen next, Reporter reporter) {
    if (!earlier.http().method().equals(next.http().method())) {
      return;
    }
    Relation relation = next.http().path().relationTo(earlier.http().path());
    String both = next.http().method() + " " + next.http().path() + " of " + next.name();
    String other = earlier.http().path() + " of " + earlier.name();
    if (relation == Relation.SAME) {
      reporter.error(
          next.endpoint.element(),
          both + " answers the same requests as " + other + ". Change the path of one.");
    } else if (relation == Relation.AMBIGUOUS) {
      reporter.error(
          next.endpoint.element(),
          both
              + " overlaps with "
              + other
              + ", and neither is more specific. Change a segment so that no path fits both.");
    }
  }
}
