package dev.lanner.local.lambda;

import dev.lanner.local.gateway.LambdaAuthorizer;
import dev.lanner.local.gateway.RouteTable;
import dev.lanner.local.gateway.Throttle;
import dev.lanner.local.gateway.UsagePlan;
import dev.lanner.local.lambda.FunctionModel.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The routes of which the API demands something, an authorizer, an API key or a limit: those that
/// are routes of their own, while all others are its default route.
///
/// @param routes of the function, those of which nothing is demanded as well: one of these that is
///   more specific than another stays open
/// @param authorizers by the key of the route
/// @param keyed the keys of those that ask for an API key
/// @param throttles by the key of the route
/// @param plan of the API keys
record ProtectedRoutes(
    RouteTable routes,
    Map<String, Entry> authorizers,
    Set<String> keyed,
    Map<String, Throttle> throttles,
    UsagePlan plan) {

  /// Every request takes the default route.
  static ProtectedRoutes none() {
    return new ProtectedRoutes(
        RouteTable.of(List.of()), Map.of(), Set.of(), Map.of(), UsagePlan.UNLIMITED);
  }

  /// What tells a function in front of which paths it is reached as well, between commas.
  static final String BASE_PATH = "LANNER_BASE_PATH";

  /// @param environment of the function: a route is protected below each of its base paths, too
  /// @throws LocalRunException when an authorizer is not there, or what is in front of the function
  ///   cannot have it
  static ProtectedRoutes of(
      FunctionModel model, Entry http, LocalFrontEnd frontEnd, Map<String, String> environment) {
    for (var route : model.routes()) {
      var name = route.authorizer();
      if (name != null && model.authorizer(name) == null) {
        throw new LocalRunException(
            "The route %s (%s) has the authorizer %s, which is not among the functions of kind authorizer in the function folder: %s. Build all of its modules again, and do not leave the authorizer out."
                .formatted(route.key(), route.handler(), name, model.authorizers()));
      }
    }
    var keys = new ArrayList<String>();
    var authorizers = new LinkedHashMap<String, Entry>();
    var keyed = new HashSet<String>();
    var throttles = new HashMap<String, Throttle>();
    var basePaths = basePaths(environment.getOrDefault(BASE_PATH, ""));
    for (var route : http.routes()) {
      var name = route.authorizer();
      var authorizer = name == null ? null : model.authorizer(name);
      if (authorizer != null) {
        requirePossible(route, authorizer, frontEnd);
      }
      for (var basePath : basePaths) {
        var key = route.method() + " " + basePath + route.path();
        keys.add(key);
        if (authorizer != null) {
          authorizers.put(key, authorizer);
        }
        // Others have no keys, and the function refuses what comes by them.
        if (route.apiKey() && frontEnd.kind().hasApiKeys()) {
          keyed.add(key);
        }
        if (route.throttle() != null && frontEnd.kind().throttles()) {
          throttles.put(key, route.throttle());
        }
      }
    }
    return new ProtectedRoutes(RouteTable.of(keys), authorizers, keyed, throttles, http.plan());
  }

  /// Each with a slash in front and none behind; an empty one first.
  private static List<String> basePaths(String setting) {
    var paths = new ArrayList<String>();
    paths.add("");
    for (var part : setting.split(",", -1)) {
      var path = part.strip().replaceAll("/+$", "");
      if (!path.isEmpty()) {
        paths.add(path.startsWith("/") ? path : "/" + path);
      }
    }
    return paths;
  }

  /// Whether it is a route of its own.
  boolean demands(String key) {
    return authorizers.containsKey(key) || keyed.contains(key) || throttles.containsKey(key);
  }

  /// Each authorizer once.
  Collection<Entry> functions() {
    var byName = new LinkedHashMap<String, Entry>();
    authorizers.values().forEach(function -> byName.put(function.name(), function));
    return byName.values();
  }

  private static void requirePossible(
      FunctionModel.Route route, Entry authorizer, LocalFrontEnd frontEnd) {
    var kind = frontEnd.kind();
    if (!kind.hasAuthorizers()) {
      throw new LocalRunException(
          "The route %s (%s) has the authorizer %s, and %s has none. Choose another with --front-end: HTTP, HTTP_1_0 or REST."
              .formatted(route.key(), route.handler(), authorizer.name(), kind.words()));
    }
    var settings = authorizer.authorizer();
    if (settings != null
        && settings.settings().type() == LambdaAuthorizer.Type.TOKEN
        && kind != FrontEndKind.REST) {
      throw new LocalRunException(
          "The route %s (%s) has the authorizer %s of type TOKEN, which only a REST API can have. Choose it with --front-end REST, or make the authorizer one of type REQUEST."
              .formatted(route.key(), route.handler(), authorizer.name()));
    }
  }
}
