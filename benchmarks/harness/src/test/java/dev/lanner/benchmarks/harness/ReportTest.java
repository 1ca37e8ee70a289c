package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void showsMediansMinimaAndRatiosAgainstTheBaseline() {
    var results = new Results();
    add(results, "slow", 200, 300, 220);
    add(results, "fast", 110, 100, 900);

    String table = new Report(results, List.of("slow", "fast"), "slow").markdown(Mode.AOT);

    assertThat(table)
        .startsWith("### With an AOT cache\n\n| median (min) | init ms |")
        .contains("| slow | – | 220.0 (200.0) | – |")
        .contains("| fast | – | 110.0 (100.0) | – |")
        .contains("| ÷ slow | init ms |")
        .contains("| fast | – | 0.50 (0.50) | – |");
  }

  private static void add(Results results, String candidate, double... millis) {
    for (double value : millis) {
      var measurement = new Measurement();
      measurement.put(Metric.FIRST_MILLIS, value);
      results.add(Mode.AOT, candidate, measurement);
    }
  }
}
