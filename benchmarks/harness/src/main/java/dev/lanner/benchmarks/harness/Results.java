package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All measurements of one table, by candidate.
final class Results {
  private final String title;
  private final Map<String, List<Measurement>> measurements = new LinkedHashMap<>();

  Results(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  void add(String candidate, Measurement measurement) {
    measurements.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(measurement);
  }

  boolean has(String candidate) {
    return measurements.containsKey(candidate);
  }

  /// What at least one candidate has.
  List<Metric> metrics() {
    return Arrays.stream(Metric.values())
        .filter(metric ->
            measurements.keySet().stream()
                .anyMatch(candidate -> values(candidate, metric).length > 0))
        .toList();
  }

  /// The values of all rounds; empty when the candidate does not have the metric.
  double[] values(String candidate, Metric metric) {
    return measurements.getOrDefault(candidate, List.of()).stream()
        .map(measurement -> measurement.get(metric))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
