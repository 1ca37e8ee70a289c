package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.Map;

/// How long and in which modes to measure.
///
/// @param rounds of everything that starts a process for less than a second
/// @param heavyRounds of what takes longer
/// @param discarded rounds before these that do not count
/// @param warm invocations that count, in each process
/// @param warmup invocations before these that do not
/// @param atMost by candidate, a limit to both, for one that gets slower with each invocation
/// @param modes at least one
/// @param training events of each kind in a training run
/// @param postFirst whether the first event is the POST, in the comparison of HTTP applications
record Settings(
    int rounds,
    int heavyRounds,
    int discarded,
    int warm,
    int warmup,
    Map<String, Integer> atMost,
    List<Mode> modes,
    int training,
    boolean postFirst) {

  Settings {
    atMost = Map.copyOf(atMost);
    modes = List.copyOf(modes);
  }

  /// Invocations of a candidate that count, in each process.
  int warm(Candidate candidate) {
    return limited(candidate, warm);
  }

  /// Invocations of a candidate before these that do not.
  int warmup(Candidate candidate) {
    return limited(candidate, warmup);
  }

  private int limited(Candidate candidate, int invocations) {
    return Math.min(invocations, atMost.getOrDefault(candidate.name(), invocations));
  }
}
