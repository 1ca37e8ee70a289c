package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> order = new ArrayList<>();

  @Test
  void startEachRoundWithAnotherCandidateAndForgetTheFirst() {
    var experiment = new Experiment("any", List.of(candidate("a"), candidate("b")), this::measure);
    var progress = new StringWriter();

    new Rounds(new PrintWriter(progress)).run("Load", 2, 1, List.of(experiment));

    assertThat(order).containsExactly("b", "a", "a", "b", "b", "a");
    assertThat(experiment.results().values("a", Metric.FIRST_MILLIS)).containsExactly(3, 6);
    assertThat(progress.toString())
        .isEqualToNormalizingNewlines(
            "Load: a round that does not count\nLoad: round 1 of 2\nLoad: round 2 of 2\n");
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
