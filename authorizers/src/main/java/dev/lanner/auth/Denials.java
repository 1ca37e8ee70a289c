package dev.lanner.auth;

import dev.lanner.auth.RouteTable.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what a policy has to deny because it allows too much. See {@link Grant}.
final class Denials {
  private static final Logger log = LoggerFactory.getLogger(Denials.class);

  private final RouteTable table;
  private final Collection<Route> allowed;
  private final List<SegmentPattern> allow;
  private final int most;
  private final List<SegmentPattern> found = new ArrayList<>();

  /// @param allow what the policy allows
  /// @param most how long a resource may be
  Denials(RouteTable table, Collection<Route> allowed, List<SegmentPattern> allow, int most) {
    this.table = table;
    this.allowed = allowed;
    this.allow = allow;
    this.most = most;
  }

  /// @throws InexpressibleException when there is nothing that denies these requests alone
  List<SegmentPattern> find() {
    for (Route route : table.all()) {
      if (!allowed.contains(route)) {
        List<SegmentPattern> before = table.before(route);
        for (SegmentPattern resource : allow) {
          close(route, before, resource);
        }
      }
    }
    return List.copyOf(found);
  }

  /// Denies what a resource allows of a route that is not allowed.
  private void close(Route route, List<SegmentPattern> before, SegmentPattern resource) {
    var without = new ArrayList<SegmentPattern>(before);
    without.addAll(found);
    var leak = List.of(route.pattern(), resource);
    if (!Requests.exist(leak, without)) {
      return;
    }
    List<SegmentPattern> candidates = candidates(route, resource);
    for (boolean plain : new boolean[] {false, true}) {
      for (SegmentPattern candidate : candidates) {
        var closed = List.of(route.pattern(), resource, candidate);
        if (candidate.fits(most)
            && Requests.exist(closed, without)
            && !deniesAllowed(candidate, plain)) {
          found.add(candidate);
          without.add(candidate);
          if (plain) {
            log.info(
                "A policy of an authorizer refuses {}, and with it some requests of allowed routes in which a path variable has the text of one of its segments. No policy tells them apart.",
                route.key());
          }
          if (!Requests.exist(leak, without)) {
            return;
          }
        }
      }
    }
    throw new InexpressibleException(
        "it would have to allow some route and not \""
            + route.key()
            + "\", which the resource "
            + resource
            + " has as well, as a star goes on over slashes");
  }

  private List<SegmentPattern> candidates(Route route, SegmentPattern resource) {
    var candidates = new ArrayList<SegmentPattern>();
    SegmentPattern own = route.pattern().asResource();
    candidates.add(own);
    List<String> elements = route.pattern().elements();
    SegmentPattern longer = own;
    int deepest = deepest();
    while (elements.getLast().equals(SegmentPattern.TAIL) && longer.elements().size() <= deepest) {
      longer = longer.doubled(longer.elements().size() - 1);
      candidates.add(longer);
    }
    for (int i = 1; i < resource.elements().size(); i++) {
      if (resource.elements().get(i).equals(SegmentPattern.STAR)) {
        candidates.add(resource.doubled(i));
      }
    }
    return candidates;
  }

  private int deepest() {
    int deepest = 0;
    for (Route route : table.all()) {
      deepest = Math.max(deepest, route.pattern().elements().size());
    }
    return deepest;
  }

  /// @param plain whether only requests count in which no variable has the value of a literal
  private boolean deniesAllowed(SegmentPattern candidate, boolean plain) {
    for (Route route : allowed) {
      SegmentPattern pattern = plain ? route.pattern().plain() : route.pattern();
      if (Requests.exist(List.of(pattern, candidate), table.before(route))) {
        return true;
      }
    }
    return false;
  }
}
