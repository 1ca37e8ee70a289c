package dev.lanner.benchmarks.harness;

/// What a candidate does.
public enum Kind {
  /// Answers the benchmark's HTTP events as its HTTP application does.
  HTTP,
  /// Answers each event with itself.
  ECHO,
  /// Exits by itself and never calls the Runtime API.
  EXIT
}
