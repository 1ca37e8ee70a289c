package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.function.Function;

/// One table: whom to measure, how, and what came of it.
record Experiment(
    Results results, List<Candidate> candidates, Function<Candidate, Measurement> measure) {

  Experiment {
    candidates = List.copyOf(candidates);
  }

  Experiment(String title, List<Candidate> candidates, Function<Candidate, Measurement> measure) {
    this(new Results(title), candidates, measure);
  }
}
