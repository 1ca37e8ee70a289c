package dev.lanner.benchmarks.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs [FirstUse] in fresh processes, by turns, and compares their medians: with and without an
/// AOT cache of each way, made here.
final class FirstUseSuite {
  private static final List<Way> WAYS = List.of(Way.RAW, Way.NIMBUS, Way.LANNER);
  private static final double RS256_OF_NIMBUS = 0.6;
  private static final double ES256_OF_NIMBUS = 0.8;
  private static final double OF_NIMBUS_CACHED = 1.0;

  private final Path folder;
  private final int rounds;

  private FirstUseSuite(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  /// @param rounds how often each way runs in each mode
  static Comparison run(int rounds) throws Exception {
    var suite = new FirstUseSuite(Files.createTempDirectory("tokens-aot"), rounds);
    var comparison = new Comparison();
    for (Signing signing : Signing.values()) {
      suite.compare(signing, comparison);
    }
    Files.delete(suite.folder);
    return comparison;
  }

  private void compare(Signing signing, Comparison comparison) throws Exception {
    Path fixture = folder.resolve("fixture");
    Fixture.of(signing).write(fixture);
    for (Way way : WAYS) {
      fork(way, fixture, "-XX:AOTCacheOutput=" + cache(way));
    }
    var plain = new long[WAYS.size()][rounds];
    var cached = new long[WAYS.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (Way way : WAYS) {
        int i = WAYS.indexOf(way);
        plain[i][round] = fork(way, fixture);
        cached[i][round] = fork(way, fixture, "-XX:AOTCache=" + cache(way), "-XX:AOTMode=on");
      }
    }
    double most = signing == Signing.RS256 ? RS256_OF_NIMBUS : ES256_OF_NIMBUS;
    add(comparison, signing + ", plain: CPU µs", most, plain);
    add(comparison, signing + ", AOT cache: CPU µs", OF_NIMBUS_CACHED, cached);
    for (Way way : WAYS) {
      Files.delete(cache(way));
    }
    Files.delete(fixture);
  }

  private static void add(Comparison comparison, String figure, double most, long[][] runs) {
    double lanner = median(runs[WAYS.indexOf(Way.LANNER)]);
    comparison.add(
        new Budget(figure, "nimbus", most), lanner, median(runs[WAYS.indexOf(Way.NIMBUS)]));
    comparison.add(new Budget(figure, "raw", 2), lanner, median(runs[WAYS.indexOf(Way.RAW)]));
  }

  private Path cache(Way way) {
    return folder.resolve(way.label() + ".aot");
  }

  private static double median(long[] runs) {
    long[] sorted = runs.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// The CPU time of one process.
  private static long fork(Way way, Path fixture, String... flags)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Those of Lanner's bootstrap.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstUse.class.getName(), way.name(), fixture.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The process of " + way.label() + " failed: " + output);
    }
    // A process that makes a cache says so in further lines.
    String figures = output.lines().findFirst().orElseThrow();
    return Long.parseLong(figures.substring(0, figures.indexOf(' ')));
  }
}
