package dev.lanner.auth;

import dev.lanner.auth.RouteTable.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The resources of a policy that lets exactly the requests of some routes pass, and refuses those
/// of all other routes of the application.
///
/// A star in a resource goes on over slashes, so `GET/users/*` for `GET /users/{id}` also has
/// `/users/1/admin`. Where that is a request of a route that is not allowed, a second statement
/// denies it. There are three sorts of resources for this: that of the other route itself; that of
/// a route with `{rest+}` from a certain length on; and the allowed one where a star has two
/// segments. One is taken if it denies no request of an allowed route, which is looked at over all
/// requests that there could be. Where there is none, one is taken that denies such a request only
/// if a variable in it has the value of a literal, `orders` as the id of an order. Where that is
/// not there either, no policy says it, and that is an error.
///
/// Requests that are for no route do not count: the function answers them with 404 or 405.
///
/// @param allow behind the stage, such as `GET/users/*`
/// @param deny the same
record Grant(List<SegmentPattern> allow, List<SegmentPattern> deny) {
  private static final SegmentPattern EVERYTHING = SegmentPattern.of(List.of(SegmentPattern.STAR));

  /// What can be tried, each with fewer and wider resources than the one before.
  enum Width {
    ROUTES,
    METHODS,
    PREFIXES,
    PREFIXES_OF_METHODS
  }

  /// @param everything whether what is no route of the application is allowed as well
  /// @param most how long a resource may be, behind the stage
  /// @throws InexpressibleException when no policy says this
  static Grant of(RouteTable table, Set<Route> allowed, boolean everything, Width width, int most) {
    Set<SegmentPattern> allow = new LinkedHashSet<>();
    for (SegmentPattern each : everything ? List.of(EVERYTHING) : wide(table, allowed, width)) {
      allow.add(shortened(each, most));
    }
    return new Grant(
        List.copyOf(allow), new Denials(table, allowed, List.copyOf(allow), most).find());
  }

  private static List<SegmentPattern> wide(RouteTable table, Set<Route> allowed, Width width) {
    var items = new ArrayList<Item>();
    var resources = new ArrayList<SegmentPattern>();
    if (width == Width.ROUTES || width == Width.PREFIXES) {
      for (Route route : table.all()) {
        items.add(new Item(route.pattern().asResource(), allowed.contains(route)));
      }
    } else {
      Map<String, List<Route>> byPath = new LinkedHashMap<>();
      for (Route route : table.all()) {
        byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(route);
      }
      for (List<Route> routes : byPath.values()) {
        boolean all = allowed.containsAll(routes) && routes.size() > 1;
        var elements = new ArrayList<String>(routes.getFirst().pattern().asResource().elements());
        elements.set(0, SegmentPattern.STAR);
        items.add(new Item(SegmentPattern.of(elements), all));
        for (Route route : routes) {
          if (!all && allowed.contains(route)) {
            resources.add(route.pattern().asResource());
          }
        }
      }
    }
    boolean prefixes = width == Width.PREFIXES || width == Width.PREFIXES_OF_METHODS;
    if (prefixes) {
      cover(items, 0, resources);
    } else {
      for (Item item : items) {
        if (item.allowed()) {
          resources.add(item.resource());
        }
      }
    }
    return resources;
  }

  private record Item(SegmentPattern resource, boolean allowed) {}

  /// A prefix with a star for all below it where all are allowed; else the same a segment on.
  private static void cover(List<Item> items, int depth, List<SegmentPattern> resources) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      groups
          .computeIfAbsent(item.resource().elements().get(depth), _ -> new ArrayList<>())
          .add(item);
    }
    for (List<Item> group : groups.values()) {
      var longer = new ArrayList<Item>();
      boolean all = true;
      for (Item item : group) {
        if (item.resource().elements().size() > depth + 1) {
          longer.add(item);
          all &= item.allowed();
        } else if (item.allowed()) {
          resources.add(item.resource());
        }
      }
      if (all && longer.size() > 1) {
        resources.add(longer.getFirst().resource().prefix(depth + 1));
      } else if (!longer.isEmpty()) {
        cover(longer, depth + 1, resources);
      }
    }
  }

  /// The resource, or a prefix of it where it is too long for a policy.
  static SegmentPattern shortened(SegmentPattern resource, int most) {
    SegmentPattern shorter = resource;
    for (int size = resource.elements().size() - 1; !shorter.fits(most); size--) {
      if (size == 0) {
        throw new InexpressibleException(
            "a route is longer than a resource of a policy may be, which has 512 characters with the ARN of the stage");
      }
      shorter = resource.prefix(size);
    }
    return shorter;
  }
}
