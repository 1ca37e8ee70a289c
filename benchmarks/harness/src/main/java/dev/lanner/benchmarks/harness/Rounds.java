package dev.lanner.benchmarks.harness;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Measures by turns: each round runs each experiment once with each of its candidates, so that a
/// machine that slows down slows all of them.
final class Rounds {
  private final PrintWriter progress;

  Rounds(PrintWriter progress) {
    this.progress = progress;
  }

  /// @param what for the progress, which is shown round by round
  /// @param rounds that count
  /// @param discarded rounds before these that do not
  void run(String what, int rounds, int discarded, List<Experiment> experiments) {
    for (int round = -discarded; round < rounds; round++) {
      progress.println(
          what
              + (round < 0
                  ? ": a round that does not count"
                  : ": round " + (round + 1) + " of " + rounds));
      for (Experiment experiment : experiments) {
        // Each round has an order of its own, the same in each run, so that none always follows the
        // same neighbour: it can leave heat behind, and parts of the JDK and of jars in memory.
        var candidates = new ArrayList<>(experiment.candidates());
        Collections.shuffle(candidates, new Random(round));
        for (Candidate candidate : candidates) {
          Measurement measurement = experiment.measure().apply(candidate);
          if (round >= 0) {
            experiment.results().add(candidate.name(), measurement);
          }
        }
      }
    }
  }
}
