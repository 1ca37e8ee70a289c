package dev.lanner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// For random routes, and a random part of them that is allowed: the policy, evaluated for every
/// request up to four segments whichever it was asked for, refuses those of all other routes, and
/// lets those of allowed ones pass, but for a few in which a variable is called like a literal.
/// Which route a request is for is found out here in the plainest way.
class PolicyPropertyTest {
  private static final int CASES = 150;
  private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
  private static final List<String> WORDS = List.of("a", "b", "c");
  private static final List<List<String>> PATHS = paths();

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260_811})
  void letsRequestsOfAllowedRoutesPassAndNoOthers(long seed) {
    var random = new Random(seed);
    int said = 0;
    int refused = 0;
    int passed = 0;
    for (int i = 0; i < CASES; i++) {
      List<String> routes = routes(random, 2 + random.nextInt(9));
      List<String> allowed = some(random, routes);
      boolean except = random.nextInt(4) == 0;
      Decision decision = except ? except(routes, allowed) : Decision.allow("ada", allowed);
      AuthorizerFunction function =
          AskedApi.deciding(decision, true, routes.toArray(new String[0]));
      String answer;
      try {
        answer = AskedApi.ask(function, request(random));
      } catch (InexpressibleException _) {
        continue;
      }
      said++;
      assertThat(AskedApi.ask(function, request(random))).isEqualTo(answer);
      int[] counts = check(routes, allowed, AskedApi.policies(answer));
      passed += counts[0];
      refused += counts[1];
    }
    assertThat(refused).as("refused of the allowed").isLessThan(passed / 10);
    assertThat(said).as("cases that a policy can say").isGreaterThan(CASES * 8 / 10);
  }

  @Test
  void saysMostOfWhatRestApisAllow() {
    List<String> routes =
        List.of(
            "GET /users",
            "POST /users",
            "GET /users/me",
            "GET /users/{id}",
            "PUT /users/{id}",
            "DELETE /users/{id}",
            "GET /users/{id}/orders",
            "GET /users/{id}/orders/{order}",
            "POST /users/{id}/orders",
            "GET /files/{path+}",
            "GET /files/secret",
            "GET /");
    var random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      List<String> allowed = some(random, routes);

      String answer =
          AskedApi.ask(
              AskedApi.deciding(
                  Decision.allow("ada", allowed), true, routes.toArray(new String[0])),
              "GET/x");

      for (String route : routes) {
        for (String one : List.of("1", "me2")) {
          String path =
              route
                  .replace(" /", "/")
                  .replace("{id}", one)
                  .replace("{order}", "o:1")
                  .replace("{path+}", one + "/deep/x");
          assertThat(AskedApi.passes(answer, path))
              .as("%s of %s", path, allowed)
              .isEqualTo(allowed.contains(route));
        }
      }
    }
  }

  /// @return how many requests of allowed routes pass, and how many are refused
  private static int[] check(List<String> routes, List<String> allowed, Policies policies) {
    var counts = new int[2];
    for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
      for (List<String> path : PATHS) {
        String route = route(routes, method.equals("HEAD") ? "GET" : method, path);
        if (route != null) {
          String arn = AskedApi.STAGE + "/" + method + "/" + String.join("/", path);
          boolean passes =
              policies.evaluate(AccessRequest.of("execute-api:Invoke", arn)).isAllowed();
          if (allowed.contains(route)) {
            counts[passes ? 0 : 1]++;
          }
          boolean expected = allowed.contains(route) && (passes || isPlain(route, path));
          assertThat(passes)
              .as("%s %s of %s, allowed %s", method, path, routes, allowed)
              .isEqualTo(expected);
        }
      }
    }
    return counts;
  }

  /// Whether no variable has the value of a literal.
  private static boolean isPlain(String route, List<String> path) {
    List<String> template = segments(route);
    for (int i = 0; i < path.size(); i++) {
      boolean variable = i >= template.size() || rank(template.get(i)) > 0;
      if (variable && WORDS.contains(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Decision except(List<String> routes, List<String> allowed) {
    var others = new ArrayList<>(routes);
    others.removeAll(allowed);
    return Decision.allowAll("ada").except(others.toArray(new String[0]));
  }

  private static String request(Random random) {
    return METHODS.get(random.nextInt(3))
        + "/"
        + String.join("/", PATHS.get(random.nextInt(PATHS.size())));
  }

  private static List<String> some(Random random, List<String> routes) {
    var some = new ArrayList<String>();
    for (String route : routes) {
      if (random.nextBoolean()) {
        some.add(route);
      }
    }
    return some;
  }

  /// Routes of which one goes before the other wherever two match.
  private static List<String> routes(Random random, int count) {
    var routes = new ArrayList<String>();
    while (routes.size() < count) {
      String route = METHODS.get(random.nextInt(random.nextInt(3) + 1)) + " " + template(random);
      if (routes.stream().allMatch(other -> areOrdered(route, other))) {
        routes.add(route);
      }
    }
    return routes;
  }

  private static String template(Random random) {
    int size = random.nextInt(4);
    var template = new StringBuilder();
    for (int i = 0; i < size; i++) {
      boolean last = i == size - 1;
      int kind = random.nextInt(8);
      template.append('/');
      template.append(
          kind < 3 ? "{v" + i + "}" : last && kind == 3 ? "{r+}" : WORDS.get(random.nextInt(3)));
    }
    return size == 0 ? "/" : template.toString();
  }

  private static boolean areOrdered(String a, String b) {
    if (!method(a).equals(method(b))) {
      return true;
    }
    List<String> first = segments(a);
    List<String> second = segments(b);
    boolean before = false;
    boolean after = false;
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int order = Integer.compare(rank(first.get(i)), rank(second.get(i)));
      if (rank(first.get(i)) == 0 && order == 0 && !first.get(i).equals(second.get(i))) {
        return true;
      }
      before |= order < 0;
      after |= order > 0;
      if (rank(first.get(i)) == 2 || rank(second.get(i)) == 2) {
        return before != after;
      }
    }
    return first.size() != second.size() || before != after;
  }

  /// The route that a request is for, by comparing it with each.
  private static String route(List<String> routes, String method, List<String> path) {
    String found = null;
    for (String route : routes) {
      if (method(route).equals(method)
          && matches(segments(route), path)
          && (found == null || isBefore(segments(route), segments(found)))) {
        found = route;
      }
    }
    return found;
  }

  private static boolean matches(List<String> template, List<String> path) {
    for (int i = 0; i < template.size(); i++) {
      if (i >= path.size()) {
        return false;
      }
      switch (rank(template.get(i))) {
        case 0 -> {
          if (!template.get(i).equals(path.get(i))) {
            return false;
          }
        }
        case 1 -> {
          if (path.get(i).isEmpty()) {
            return false;
          }
        }
        default -> {
          return !path.get(i).isEmpty();
        }
      }
    }
    return template.size() == path.size();
  }

  private static boolean isBefore(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (rank(a.get(i)) != rank(b.get(i))) {
        return rank(a.get(i)) < rank(b.get(i));
      }
    }
    return false;
  }

  private static int rank(String segment) {
    return segment.endsWith("+}") ? 2 : segment.startsWith("{") ? 1 : 0;
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  private static List<String> segments(String route) {
    return List.of(route.substring(route.indexOf('/') + 1).split("/", -1));
  }

  /// All paths of up to four segments; the first is the root's.
  private static List<List<String>> paths() {
    var all = new ArrayList<List<String>>();
    all.add(List.of(""));
    List<List<String>> longest = List.of(List.of());
    for (int i = 0; i < 4; i++) {
      var longer = new ArrayList<List<String>>();
      for (List<String> path : longest) {
        for (String word : List.of("a", "b", "c", "x:1")) {
          var more = new ArrayList<>(path);
          more.add(word);
          longer.add(more);
        }
      }
      all.addAll(longer);
      longest = longer;
    }
    return all;
  }
}
