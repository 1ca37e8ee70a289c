package dev.lanner.framework.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.gateway.Admission;
import dev.lanner.local.gateway.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random requests, the same ones each time. `-Drandom.requests=100000` runs more of them.
class RandomRequestTest {
  private static final int REQUESTS = Integer.getInteger("random.requests", 2000);

  private final Eyewitness eyewitness = new Eyewitness();

  @ParameterizedTest
  @ValueSource(strings = {"rest", "http-1.0", "http-2.0", "function-url", "alb", "alb-multi"})
  void areSeenAsTheyWereSent(String frontEnd) {
    for (int seed = 0; seed < REQUESTS; seed++) {
      RandomRequest random = RandomRequest.of(seed);
      var admitted =
          (Admission.Admitted)
              FrontEnds.BY_NAME.get(frontEnd).admit(random.request(), Route.DEFAULT, Main.ARRIVAL);

      View seen = View.of(eyewitness.see(admitted.event()), random.view().headers().keySet());

      assertThat(seen)
          .as("seed %d: %s", seed, random.request().target())
          .isEqualTo(behind(frontEnd, random.view()));
    }
  }

  /// What is left of a view behind a front end, see {@link Losses}.
  private static View behind(String frontEnd, View view) {
    return switch (frontEnd) {
      case "rest", "http-1.0", "alb-multi" -> with(view, grouped(view.query()), view.headers());
      case "http-2.0", "function-url" -> with(view, view.query(), joined(view.headers()));
      case "alb" -> with(view, last(view.query()), lastOf(view.headers()));
      default -> throw new IllegalArgumentException(frontEnd);
    };
  }

  private static View with(View view, List<List<String>> query, Map<String, List<String>> headers) {
    return new View(view.method(), view.segments(), query, headers, view.cookies(), view.body());
  }

  private static List<List<String>> grouped(List<List<String>> query) {
    return byName(query).values().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> last(List<List<String>> query) {
    return byName(query).values().stream().map(List::getLast).toList();
  }

  private static Map<String, List<List<String>>> byName(List<List<String>> query) {
    return query.stream()
        .collect(Collectors.groupingBy(List::getFirst, LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, List<String>> joined(Map<String, List<String>> headers) {
    var joined = new LinkedHashMap<String, List<String>>();
    headers.forEach((name, values) -> joined.put(name, List.of(String.join(",", values))));
    return joined;
  }

  private static Map<String, List<String>> lastOf(Map<String, List<String>> headers) {
    var last = new LinkedHashMap<String, List<String>>();
    headers.forEach((name, values) ->
        last.put(name, new ArrayList<>(values.subList(values.size() - 1, values.size()))));
    return last;
  }
}
