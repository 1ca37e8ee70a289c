package dev.lanner.benchmarks.harness;

import java.util.Arrays;

/// What a table shows of many values.
final class Statistics {
  private Statistics() {}

  /// The middle value, or the mean of the two in the middle.
  ///
  /// @throws IllegalArgumentException when there are none
  static double median(double[] values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// @throws IllegalArgumentException when there are none
  static double min(double[] values) {
    return sorted(values)[0];
  }

  /// The smallest value that at least `percent` of all values do not exceed (nearest rank).
  ///
  /// @param sorted ascending
  /// @param percent above 0, up to 100
  /// @throws IllegalArgumentException when there are no values
  static long percentile(long[] sorted, double percent) {
    if (sorted.length == 0) {
      throw none();
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  private static double[] sorted(double[] values) {
    if (values.length == 0) {
      throw none();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("There are no values. Measure at least once.");
  }
}
