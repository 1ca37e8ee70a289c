package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All measurements, by mode and candidate, in the order in which they came first.
final class Results {
  private final Map<Mode, Map<String, List<Measurement>>> measurements = new EnumMap<>(Mode.class);

  void add(Mode mode, String candidate, Measurement measurement) {
    measurements
        .computeIfAbsent(mode, _ -> new LinkedHashMap<>())
        .computeIfAbsent(candidate, _ -> new ArrayList<>())
        .add(measurement);
  }

  /// The values of all rounds; empty when the candidate does not have the metric.
  double[] values(Mode mode, String candidate, Metric metric) {
    return measurements.getOrDefault(mode, Map.of()).getOrDefault(candidate, List.of()).stream()
        .map(measurement -> measurement.get(metric))
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
