package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.Map;

/// With which flags of their own candidates are started, by name.
record JvmFlags(Map<String, List<String>> byCandidate) {
  JvmFlags {
    byCandidate = Map.copyOf(byCandidate);
  }

  List<String> of(Candidate candidate) {
    return byCandidate.getOrDefault(candidate.name(), List.of());
  }
}
