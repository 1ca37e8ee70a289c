package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private final Results results = new Results("Cold starts");

  @Test
  void compareMedians() {
    add("jvm", 100, 200, 900);
    add("native", 9, 10, 11);

    Budgets kept =
        Budgets.check(List.of(Budget.parse("native,first-cpu-millis,jvm,0.05")), results);
    Budgets broken =
        Budgets.check(List.of(Budget.parse("native,first-cpu-millis,jvm,0.04")), results);

    assertThat(kept.kept()).isTrue();
    assertThat(kept.markdown())
        .contains("| native: first response CPU ms | 10.0 | jvm 200.0 | 0.050 | 0.05 | kept |");
    assertThat(broken.kept()).isFalse();
    assertThat(broken.markdown()).contains("| 0.050 | 0.04 | **broken** |");
  }

  @Test
  void failWhenARowWasNotMeasured() {
    add("jvm", 100);

    assertThatThrownBy(
            () -> Budgets.check(List.of(Budget.parse("native,first-cpu-millis,jvm,1")), results))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("native");
  }

  @Test
  void sayWhichMetricsThereAre() {
    assertThatThrownBy(() -> Budget.parse("native,cpu,jvm,1"))
        .hasMessageContaining("There is no metric cpu. There are init-millis, first-millis,");
    assertThatThrownBy(() -> Budget.parse("native,init-millis,jvm"))
        .hasMessageContaining("is not of the form " + Budget.SYNTAX);
  }

  private void add(String row, double... values) {
    for (double value : values) {
      var measurement = new Measurement();
      measurement.put(Metric.FIRST_CPU_MILLIS, value);
      results.add(row, measurement);
    }
  }
}
