package dev.lanner.benchmarks.endurance;

import java.util.Arrays;

/// The medians of all batches of a run.
///
/// What is compared is the best of several medians at either end: where two processors share a
/// core, a neighbour makes every invocation slower for as long as it works, by half and more. A
/// function that gets slower by itself does so in its best batches, too.
final class Series {
  /// Invocations in a batch.
  static final int BATCH = 10_000;

  /// Batches until the first comparison; the first of them compiles.
  static final int EARLY = 2;

  /// Batches that are compared at either end.
  static final int END = 10;

  /// Invocations below which both ends would overlap.
  static final int LEAST = (EARLY - 1 + 2 * END) * BATCH;

  private final long[] nanos = new long[BATCH];
  private final long[] medians;
  private int complete;

  Series(int invocations) {
    medians = new long[invocations / BATCH];
  }

  /// Runs one more batch.
  void add(Run run) throws Exception {
    add(run.batch(nanos));
  }

  void add(long medianNanos) {
    medians[complete++] = medianNanos;
  }

  boolean isComplete() {
    return complete == medians.length;
  }

  /// p50 of the early batch, in nanoseconds.
  long early() {
    return medians[EARLY - 1];
  }

  /// p50 of the last batch, in nanoseconds.
  long late() {
    return medians[medians.length - 1];
  }

  /// The lowest p50 from the early batch on, in nanoseconds.
  long bestEarly() {
    return best(EARLY - 1);
  }

  /// The lowest p50 of the last batches, in nanoseconds.
  long bestLate() {
    return best(medians.length - END);
  }

  private long best(int from) {
    return Arrays.stream(medians, from, from + END).min().orElseThrow();
  }
}
