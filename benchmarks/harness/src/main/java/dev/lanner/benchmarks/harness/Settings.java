package dev.lanner.benchmarks.harness;

import java.util.List;

/// How long and in which modes to measure.
///
/// @param rounds of everything that starts a process for less than a second
/// @param heavyRounds of what takes longer
/// @param discarded rounds before these that do not count
/// @param warm invocations that count, in each process
/// @param warmup invocations before these that do not
/// @param modes at least one
/// @param training events of each kind in a training run
/// @param postFirst whether the first event is the POST, in the comparison of HTTP applications
record Settings(
    int rounds,
    int heavyRounds,
    int discarded,
    int warm,
    int warmup,
    List<Mode> modes,
    int training,
    boolean postFirst) {

  Settings {
    modes = List.copyOf(modes);
  }
}
