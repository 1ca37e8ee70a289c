package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lanner.framework.Application;
import dev.lanner.framework.processor.PathTemplate.Relation;
import dev.lanner.framework.spi.AllowedMethods;
import dev.lanner.framework.spi.Routes;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The generated route table, compiled and asked.
class RouteTableTest {
  private record TestRoute(String method, PathTemplate path) {}

  private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void findsWhatTryingAllTemplatesFinds(long seed) throws Exception {
    List<TestRoute> routes = randomRoutes(new Random(seed));
    Routes table = table(routes);

    for (List<String> path : BruteForce.PATHS) {
      for (String method : METHODS) {
        var allowed = new AllowedMethods();
        int found = table.find(method, path, allowed);

        assertThat(found)
            .as("%s %s among %s", method, path, routes)
            .isEqualTo(mostSpecific(routes, method, path));
        if (found == Routes.NONE) {
          assertThat(allowed.header())
              .as("%s %s among %s", method, path, routes)
              .isEqualTo(allowedMethods(routes, path));
        }
      }
    }
  }

  @Test
  void comesBackFromALiteralThatLeadsNowhere() throws Exception {
    Routes table =
        table(
            List.of(
                new TestRoute("GET", PathTemplate.parse("/a/{x}/c")),
                new TestRoute("GET", PathTemplate.parse("/{x}/{y}/d")),
                new TestRoute("POST", PathTemplate.parse("/a/b")),
                new TestRoute("GET", PathTemplate.parse("/{rest+}"))));

    assertThat(table.find("GET", List.of("a", "b", "c"), new AllowedMethods())).isEqualTo(0);
    assertThat(table.find("GET", List.of("a", "b", "d"), new AllowedMethods())).isEqualTo(1);
    assertThat(table.find("GET", List.of("a", "b"), new AllowedMethods())).isEqualTo(3);
    assertThat(table.find("GET", List.of("a", "b", "x"), new AllowedMethods())).isEqualTo(3);
  }

  @Test
  void takesNoEmptySegmentForAVariable() throws Exception {
    Routes table = table(List.of(new TestRoute("GET", PathTemplate.parse("/a/{x}"))));

    assertThat(table.find("GET", List.of("a", "b"), new AllowedMethods())).isEqualTo(0);
    assertThat(table.find("GET", List.of("a", ""), new AllowedMethods())).isEqualTo(Routes.NONE);
    assertThat(table.find("GET", List.of("a"), new AllowedMethods())).isEqualTo(Routes.NONE);
  }

  private static List<TestRoute> randomRoutes(Random random) {
    var routes = new ArrayList<TestRoute>();
    for (int i = 0; i < 40; i++) {
      var next =
          new TestRoute(
              METHODS.get(random.nextInt(METHODS.size())), BruteForce.randomTemplate(random));
      if (routes.stream().noneMatch(route -> conflict(route, next))) {
        routes.add(next);
      }
    }
    return routes;
  }

  private static boolean conflict(TestRoute one, TestRoute other) {
    Relation relation = BruteForce.relation(one.path(), other.path());
    return one.method().equals(other.method())
        && (relation == Relation.SAME || relation == Relation.AMBIGUOUS);
  }

  private static int mostSpecific(List<TestRoute> routes, String method, List<String> path) {
    int best = Routes.NONE;
    List<Integer> bestRanks = List.of();
    for (int i = 0; i < routes.size(); i++) {
      List<Integer> ranks = BruteForce.match(routes.get(i).path(), path);
      if (ranks != null
          && routes.get(i).method().equals(method)
          && (best == Routes.NONE || isBefore(ranks, bestRanks))) {
        best = i;
        bestRanks = ranks;
      }
    }
    return best;
  }

  private static boolean isBefore(List<Integer> ranks, List<Integer> others) {
    for (int i = 0; i < ranks.size(); i++) {
      if (!ranks.get(i).equals(others.get(i))) {
        return ranks.get(i) < others.get(i);
      }
    }
    return false;
  }

  private static String allowedMethods(List<TestRoute> routes, List<String> path) {
    var methods = new TreeSet<String>();
    for (TestRoute route : routes) {
      if (BruteForce.match(route.path(), path) != null) {
        methods.add(route.method());
        if (route.method().equals("GET")) {
          methods.add("HEAD");
        }
      }
    }
    return String.join(", ", methods);
  }

  /// The table of one handler with these routes, which keep their numbers.
  private static Routes table(List<TestRoute> routes) throws Exception {
    var source = new StringBuilder("@Path class Handler {\n");
    for (int i = 0; i < routes.size(); i++) {
      TestRoute route = routes.get(i);
      String annotation =
          route.method().charAt(0) + route.method().substring(1).toLowerCase(Locale.ROOT);
      String parameters =
          route.path().variables().stream()
              .map(variable -> "String " + variable)
              .collect(Collectors.joining(", "));
      source.append(
          "  @%s(\"%s\") void route%d(%s) {}\n".formatted(annotation, route.path(), i, parameters));
    }
    Compilation compilation = Sources.of(source.append("}").toString()).accepted();
    var classes = new CompiledClasses(compilation);
    Constructor<?> constructor =
        classes.loadClass("shop.HttpRoutes").getDeclaredConstructor(Application.class);
    constructor.setAccessible(true);
    return (Routes) constructor.newInstance(applicationOf(classes.loadClass("shop.Handler")));
  }

  /// An application with the handler as its only bean, as Micronaut's processor does not run here.
  private static <T> Application applicationOf(Class<T> handler) throws Exception {
    Constructor<T> constructor = handler.getDeclaredConstructor();
    constructor.setAccessible(true);
    return Application.with(Map.of()).replace(handler, constructor.newInstance()).start();
  }
}
