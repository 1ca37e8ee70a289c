package dev.lanner.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Footprint BEFORE = new Footprint(5L * MEGABYTE, 40, 9);

  @Test
  void isKeptByAProcessThatStaysAsItIs() {
    var after = new Footprint(6L * MEGABYTE, 40, 9);

    var verdict = new Verdict(series(10_000, 11_000), BEFORE, after);

    assertThat(verdict.isKept()).isTrue();
    assertThat(verdict.markdown())
        .contains("| best p50 of 10 batches | 10.00 µs | 11.00 µs |  |  |\n")
        .contains("| late ÷ early, of the best |  | 1.10 | at most 1.10 | kept |\n")
        .contains("| growth of the heap |  | 1.00 MB | at most 1.00 MB | kept |\n")
        .contains("| singletons | 9 | 9 | no more | kept |\n");
  }

  @Test
  void doesNotMindANeighbour() {
    var disturbed = new Series(Series.LEAST);
    for (int i = 0; !disturbed.isComplete(); i++) {
      disturbed.add(i % 3 == 0 ? 10_000 : 17_000);
    }

    assertThat(new Verdict(disturbed, BEFORE, BEFORE).isKept()).isTrue();
  }

  @Test
  void namesEachBudgetThatIsBroken() {
    var slower = new Verdict(series(10_000, 11_100), BEFORE, BEFORE);
    var larger =
        new Verdict(series(10_000, 9000), BEFORE, new Footprint(6L * MEGABYTE + 9000, 40, 9));
    var crowded = new Verdict(series(10_000, 9000), BEFORE, new Footprint(5L * MEGABYTE, 41, 10));

    assertThat(slower.isKept()).isFalse();
    assertThat(slower.markdown()).contains("| 1.11 | at most 1.10 | **broken** |");
    assertThat(larger.isKept()).isFalse();
    assertThat(larger.markdown()).contains("| 1.01 MB | at most 1.00 MB | **broken** |");
    assertThat(crowded.isKept()).isFalse();
    assertThat(crowded.markdown())
        .contains("| bean definitions | 40 | 41 | no more | **broken** |")
        .contains("| singletons | 9 | 10 | no more | **broken** |");
  }

  /// A slow first batch, then as many of one median as of the other.
  private static Series series(long earlyNanos, long lateNanos) {
    var series = new Series(Series.LEAST);
    series.add(3 * earlyNanos);
    for (int i = 0; i < Series.END; i++) {
      series.add(earlyNanos);
    }
    while (!series.isComplete()) {
      series.add(lateNanos);
    }
    return series;
  }
}
