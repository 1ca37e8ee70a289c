package dev.lanner.benchmarks.dynamo;

import java.util.ArrayList;
import java.util.List;

/// The command line: what to run, and how long.
final class DynamoBenchmark {
  private DynamoBenchmark() {}

  /// Runs the suites.
  ///
  /// @param args `warm` or `first` to run only that; `--quick`; further flags for the warm JVMs
  public static void main(String[] args) throws Exception {
    var arguments = new ArrayList<>(List.of(args));
    boolean quick = arguments.remove("--quick");
    boolean warmOnly = arguments.remove("warm");
    boolean firstOnly = arguments.remove("first");

    Agreement.check();
    boolean kept = true;
    if (!warmOnly) {
      kept &= report("First use in a fresh JVM, medians", FirstUseSuite.run(quick ? 7 : 31));
    }
    if (!firstOnly) {
      kept &= report("Warm, one item, medians", WarmSuite.run(quick ? 1 : 3, arguments));
    }
    System.exit(kept ? 0 : 1);
  }

  private static boolean report(String title, Comparison comparison) {
    System.out.println("\n## " + title + "\n\n" + comparison.markdown());
    return comparison.isKept();
  }
}
