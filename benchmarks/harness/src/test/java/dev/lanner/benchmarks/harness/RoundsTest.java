package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> order = new ArrayList<>();

  @Test
  void runEachCandidateOnceInAnOrderOfItsOwnAndForgetTheFirst() {
    List<Candidate> candidates = List.of(candidate("a"), candidate("b"), candidate("c"));
    var experiment = new Experiment("any", candidates, this::measure);
    var progress = new StringWriter();

    new Rounds(new PrintWriter(progress)).run("Load", 9, 1, List.of(experiment));

    var orders = new HashSet<List<String>>();
    for (int round = 0; round < 10; round++) {
      List<String> names = order.subList(3 * round, 3 * round + 3);
      assertThat(names).containsExactlyInAnyOrder("a", "b", "c");
      orders.add(names);
    }
    assertThat(orders).hasSizeGreaterThan(3);
    double[] counted = experiment.results().values("a", Metric.FIRST_MILLIS);
    assertThat(counted).hasSize(9);
    assertThat(Statistics.min(counted)).isGreaterThan(3);
    assertThat(progress.toString())
        .startsWith("Load: a round that does not count")
        .contains("Load: round 1 of 9")
        .endsWith("Load: round 9 of 9" + System.lineSeparator());
  }

  private Measurement measure(Candidate candidate) {
    order.add(candidate.name());
    var measurement = new Measurement();
    measurement.put(Metric.FIRST_MILLIS, order.size());
    return measurement;
  }

  private static Candidate candidate(String name) {
    return new Candidate(name, Kind.ECHO, new Program.MainClass("shop.Main", List.of()), "-");
  }
}
