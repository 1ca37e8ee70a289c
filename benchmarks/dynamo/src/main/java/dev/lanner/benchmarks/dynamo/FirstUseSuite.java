package dev.lanner.benchmarks.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs [FirstUse] in fresh processes, by turns, and compares their medians: with and without an
/// AOT cache of each way, made here.
final class FirstUseSuite {
  private static final double PLAIN = 1 / 5.0;
  private static final double CACHED = 1 / 6.0;

  // What FirstUse prints, in its order.
  private static final int SCHEMA_MICROS = 0;
  private static final int MICROS = 2;
  private static final int CLASSES = 3;

  private FirstUseSuite() {}

  /// @param rounds how often each way runs in each mode
  static Comparison run(int rounds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dynamo-aot");
    var plain = new EnumMap<Way, List<long[]>>(Way.class);
    var cached = new EnumMap<Way, List<long[]>>(Way.class);
    for (Way way : Way.values()) {
      fork(way, "-XX:AOTCacheOutput=" + cache(folder, way));
      plain.put(way, new ArrayList<>());
      cached.put(way, new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (Way way : Way.values()) {
        of(plain, way).add(fork(way));
        of(cached, way).add(fork(way, "-XX:AOTCache=" + cache(folder, way), "-XX:AOTMode=on"));
      }
    }
    for (Way way : Way.values()) {
      Files.delete(cache(folder, way));
    }
    Files.delete(folder);
    var comparison = new Comparison();
    add(comparison, "plain", PLAIN, plain);
    add(comparison, "AOT cache", CACHED, cached);
    return comparison;
  }

  private static Path cache(Path folder, Way way) {
    return folder.resolve(way.label() + ".aot");
  }

  private static void add(
      Comparison comparison, String mode, double most, Map<Way, List<long[]>> runs) {
    comparison.add(
        new Budget(mode + ": schema, CPU µs", most), way -> median(of(runs, way), SCHEMA_MICROS));
    comparison.add(
        new Budget(mode + ": schema, write, read, CPU µs", most),
        way -> median(of(runs, way), MICROS));
    comparison.add(
        new Budget(mode + ": classes loaded", most), way -> median(of(runs, way), CLASSES));
  }

  private static List<long[]> of(Map<Way, List<long[]>> runs, Way way) {
    return Objects.requireNonNull(runs.get(way));
  }

  private static double median(List<long[]> runs, int figure) {
    var sorted = new ArrayList<Long>();
    runs.forEach(run -> sorted.add(run[figure]));
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /// The figures of one process.
  private static long[] fork(Way way, String... flags) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Those of Lanner's bootstrap.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstUse.class.getName(), way.name()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The process of " + way.label() + " failed: " + output);
    }
    // A process that makes a cache says so in further lines.
    String[] figures = output.lines().findFirst().orElseThrow().split(" ", -1);
    var numbers = new long[figures.length];
    for (int i = 0; i < figures.length; i++) {
      numbers[i] = Long.parseLong(figures[i]);
    }
    return numbers;
  }
}
