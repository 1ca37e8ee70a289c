package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void showsMediansMinimaAndRatiosAgainstTheBaseline() {
    var results = new Results("With an AOT cache");
    add(results, "slow", Metric.FIRST_MILLIS, 200, 300, 220);
    add(results, "fast", Metric.FIRST_MILLIS, 110, 100, 900);

    String table = new Report(List.of("slow", "fast"), List.of("slow", "fast")).markdown(results);

    assertThat(table)
        .startsWith("### With an AOT cache\n\n| median (min) | first response ms |\n|---|---:|\n")
        .contains("| slow | 220.0 (200.0) |")
        .contains("| fast | 110.0 (100.0) |")
        .contains("| ÷ slow | first response ms |")
        .contains("| fast | 0.50 (0.50) |")
        .contains("| ÷ fast | first response ms |")
        .contains("| slow | 2.00 (2.00) |");
  }

  @Test
  void leavesTheCellOfAMetricThatOneCandidateLacksOpen() {
    var results = new Results("Throughput");
    add(results, "many", Metric.INVOCATIONS_PER_SECOND, 20_000);
    add(results, "one", Metric.WARM_CPU_MICROS, 7);

    String table = new Report(List.of("many", "one"), List.of("many")).markdown(results);

    assertThat(table).contains("| many | – | 20000.0 (20000.0) |").contains("| one | – | – |");
  }

  @Test
  void showsNothingOfACandidateThatWasNotMeasured() {
    var results = new Results("Throughput");
    add(results, "many", Metric.INVOCATIONS_PER_SECOND, 20_000);

    String table = new Report(List.of("many", "one"), List.of("one")).markdown(results);

    assertThat(table).contains("| many |").doesNotContain("one");
  }

  private static void add(Results results, String candidate, Metric metric, double... values) {
    for (double value : values) {
      var measurement = new Measurement();
      measurement.put(metric, value);
      results.add(candidate, measurement);
    }
  }
}
