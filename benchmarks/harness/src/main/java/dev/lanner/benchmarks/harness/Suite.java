package dev.lanner.benchmarks.harness;

import java.util.List;

/// A comparison of candidates.
interface Suite {
  /// Checks that the candidates do what they should, then measures them.
  ///
  /// @return one table each
  /// @throws BenchmarkException when a candidate does something wrong
  List<Results> run(List<Candidate> candidates);
}
