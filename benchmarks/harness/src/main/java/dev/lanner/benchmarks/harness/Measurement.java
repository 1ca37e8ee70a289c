package dev.lanner.benchmarks.harness;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one run; a metric that a candidate does not have is absent.
final class Measurement {
  private final Map<Metric, Double> values = new EnumMap<>(Metric.class);

  void put(Metric metric, double value) {
    values.put(metric, value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  @Nullable Double get(Metric metric) {
    return values.get(metric);
  }
}
