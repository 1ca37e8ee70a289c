package dev.lanner.benchmarks.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.auth.KeySource;
import dev.lanner.auth.SignatureAlgorithm;
import dev.lanner.auth.TokenVerifier;
import dev.lanner.auth.TrustedIssuer;
import dev.lanner.auth.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// Times single verifications of every token of the list of attacks, by turns with good ones: none
/// may keep a function longer than a good token of its algorithm does, at the 99th percentile.
///
/// The tokens are those of the verifier's own tests, from a file.
final class AttackSuite {
  private static final double MOST = 1.2;
  private static final int SHOWN = 10;
  private static final int HEAD = 4;

  private AttackSuite() {}

  /// @param name with its number in the list
  /// @param good of the same algorithm, an index into the list of rows
  private record Row(String name, String token, String expected, int good) {}

  private record Measured(String name, double p99, double good) {
    double ratio() {
      return p99 / good;
    }
  }

  /// @param file that `AttackRows` of the tests of `authorizers` has written
  static Comparison run(Path file, int rounds) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Instant now = Instant.parse(lines.get(2));
    var verifier =
        TokenVerifier.builder()
            .clock(() -> now)
            .rememberedSignatures(0)
            .trust(
                TrustedIssuer.userPool(lines.get(0))
                    .withClients(lines.get(1))
                    .withAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)
                    .withKeys(KeySource.json(lines.get(3))))
            .build();
    List<Row> rows = rows(lines.subList(HEAD, lines.size()));
    var comparison = new Comparison();
    List<Measured> refused = measure(verifier, rows, rounds);
    for (Measured each : refused.subList(0, Math.min(SHOWN, refused.size()))) {
      comparison.add(new Budget(each.name + ", p99 CPU ns", "good", MOST), each.p99, each.good);
    }
    System.out.printf(
        "%n%d tokens of the list are refused; the worst takes %.3f times a good one.%n",
        refused.size(), refused.getFirst().ratio());
    return comparison;
  }

  /// Those that are refused, the slowest first.
  private static List<Measured> measure(TokenVerifier verifier, List<Row> rows, int rounds) {
    var nanos = new long[rows.size()][rounds];
    for (int round = -rounds; round < rounds; round++) {
      for (int i = 0; i < rows.size(); i++) {
        long start = Cost.cpuNanos();
        Verification verification = verifier.verify(rows.get(i).token);
        nanos[i][Math.max(round, 0)] = Cost.cpuNanos() - start;
        if (!outcome(verification).equals(rows.get(i).expected)) {
          throw new IllegalStateException("Another answer for " + rows.get(i).name + ".");
        }
      }
    }
    var measured = new ArrayList<Measured>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).expected.equals("VERIFIED")) {
        measured.add(
            new Measured(rows.get(i).name, Cost.p99(nanos[i]), Cost.p99(nanos[rows.get(i).good])));
      }
    }
    measured.sort(Comparator.comparingDouble(Measured::ratio).reversed());
    return measured;
  }

  private static List<Row> rows(List<String> lines) {
    var rows = new ArrayList<Row>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      String token = new String(Base64.getDecoder().decode(parts[2]), UTF_8);
      // The first two of the list are good ones, by RS256 and by ES256.
      rows.add(new Row(parts[1], token, parts[0], isEs256(token) ? 1 : 0));
    }
    if (isEs256(rows.get(0).token) || !isEs256(rows.get(1).token)) {
      throw new IllegalStateException("The list does not begin with T1 and T2.");
    }
    return rows;
  }

  private static boolean isEs256(String token) {
    int dot = token.indexOf('.');
    try {
      String header = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8);
      return header.contains("\"ES256\"");
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      return false;
    }
  }

  private static String outcome(Verification verification) {
    return switch (verification) {
      case Verification.Verified _ -> "VERIFIED";
      case Verification.Rejected(var reason) -> reason.name();
    };
  }
}
