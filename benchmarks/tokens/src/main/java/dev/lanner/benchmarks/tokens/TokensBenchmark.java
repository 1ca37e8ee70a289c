package dev.lanner.benchmarks.tokens;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line: what to run, and how long.
final class TokensBenchmark {
  private TokensBenchmark() {}

  /// Runs the suites.
  ///
  /// @param args the file with the list of attacks; `warm`, `first`, `rejections` or `attacks` to
  ///   run only that; `--quick`
  public static void main(String[] args) throws Exception {
    var arguments = new ArrayList<>(List.of(args));
    boolean quick = arguments.remove("--quick");
    boolean warm = arguments.remove("warm");
    boolean first = arguments.remove("first");
    boolean rejections = arguments.remove("rejections");
    boolean attacks = arguments.remove("attacks");
    boolean all = !warm && !first && !rejections && !attacks;

    Agreement.check();
    boolean kept = true;
    if (all || first) {
      kept &= report("First token in a fresh JVM, medians", FirstUseSuite.run(quick ? 7 : 21));
    }
    if (all || rejections) {
      kept &= report("Tokens that are refused", RejectionSuite.run(quick ? 5_000 : 20_000));
    }
    if (all || attacks) {
      kept &=
          report(
              "The list of attacks, the slowest ten",
              AttackSuite.run(Path.of(arguments.getFirst()), quick ? 1_000 : 5_000));
    }
    if (all || warm) {
      kept &= report("Warm, one token, medians", WarmSuite.run(quick ? 9 : 25));
    }
    System.exit(kept ? 0 : 1);
  }

  private static boolean report(String title, Comparison comparison) {
    System.out.println("\n## " + title + "\n\n" + comparison.markdown());
    return comparison.isKept();
  }
}
