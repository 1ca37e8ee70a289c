package dev.lanner.benchmarks.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Verifies the same token again and again, by all ways in turn, and compares the medians of CPU
/// time and allocation per token. All run in one process, so that a busy machine is busy for all of
/// them.
final class WarmSuite {
  private static final double RS256 = 1.2;
  private static final double ES256 = 1.05;
  private static final double REJECTION = 0.2;
  private static final double BYTES = 12 * 1024.0;

  private static final int WARMUP = 3;

  private final List<Candidate> candidates = new ArrayList<>();

  private WarmSuite() {}

  /// @param rounds how often each way has its turn
  static Comparison run(int rounds) throws Exception {
    var suite = new WarmSuite();
    for (Signing signing : Signing.values()) {
      Fixture fixture = Fixture.of(signing);
      for (Way way : Way.values()) {
        suite.candidates.add(
            new Candidate(way, signing, way.open(fixture), fixture.token(), rounds));
      }
    }
    Fixture fixture = Fixture.of(Signing.RS256);
    var expired =
        new Candidate(
            Way.LANNER, Signing.RS256, Way.LANNER.open(fixture), fixture.expired(), rounds);
    for (int round = -WARMUP; round < rounds; round++) {
      for (Candidate candidate : suite.candidates) {
        candidate.run(round);
      }
      expired.run(round);
    }
    return suite.comparison(expired);
  }

  private Comparison comparison(Candidate expired) {
    var comparison = new Comparison();
    for (Signing signing : Signing.values()) {
      Candidate raw = of(Way.RAW, signing);
      Candidate nimbus = of(Way.NIMBUS, signing);
      Candidate lanner = of(Way.LANNER, signing);
      double most = signing == Signing.RS256 ? RS256 : ES256;
      comparison.add(
          new Budget(signing + " verify, CPU ns", "raw", most), lanner.nanos(), raw.nanos());
      comparison.add(
          new Budget(signing + " verify, CPU ns", "nimbus", 1), lanner.nanos(), nimbus.nanos());
      comparison.add(new Budget(signing + " verify, B", "raw", 2), lanner.bytes(), raw.bytes());
      comparison.add(
          new Budget(signing + " verify, B", "nimbus", 1), lanner.bytes(), nimbus.bytes());
    }
    comparison.add(
        new Budget("RS256 verify, B", "fixed", 1), of(Way.LANNER, Signing.RS256).bytes(), BYTES);
    comparison.add(
        new Budget("expired, CPU ns", "raw RS256", REJECTION),
        expired.nanos(),
        of(Way.RAW, Signing.RS256).nanos());
    comparison.add(
        new Budget("ES256 remembered, CPU ns", "raw", REJECTION),
        of(Way.REMEMBERED, Signing.ES256).nanos(),
        of(Way.RAW, Signing.ES256).nanos());
    return comparison;
  }

  private Candidate of(Way way, Signing signing) {
    for (Candidate candidate : candidates) {
      if (candidate.way == way && candidate.signing == signing) {
        return candidate;
      }
    }
    throw new IllegalStateException("There is no " + way.label() + ".");
  }

  private static final class Candidate {
    private final Way way;
    private final Signing signing;
    private final Way.Verifier verifier;
    private final String token;
    private final int calls;
    private final double[] nanos;
    private final double[] bytes;

    Candidate(Way way, Signing signing, Way.Verifier verifier, String token, int rounds) {
      this.way = way;
      this.signing = signing;
      this.verifier = verifier;
      this.token = token;
      this.calls = signing == Signing.RS256 ? 5000 : 500;
      this.nanos = new double[rounds];
      this.bytes = new double[rounds];
    }

    /// @param round negative to warm up
    void run(int round) {
      boolean first = verifier.verify(token);
      long bytesBefore = Cost.allocatedBytes();
      long nanosBefore = Cost.cpuNanos();
      for (int i = 0; i < calls; i++) {
        if (verifier.verify(token) != first) {
          throw new IllegalStateException("Another answer of " + way.label() + ".");
        }
      }
      long spent = Cost.cpuNanos() - nanosBefore;
      long allocated = Cost.allocatedBytes() - bytesBefore;
      if (round >= 0) {
        nanos[round] = (double) spent / calls;
        bytes[round] = (double) allocated / calls;
      }
    }

    double nanos() {
      return median(nanos);
    }

    double bytes() {
      return median(bytes);
    }

    private static double median(double[] figures) {
      double[] sorted = figures.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
