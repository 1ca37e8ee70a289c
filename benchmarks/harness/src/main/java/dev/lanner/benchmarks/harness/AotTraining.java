package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the AOT cache of a candidate (JEP 514, in its two steps) and proves that the JVM uses it.
///
/// The proof matters: a JVM that cannot use a cache goes on without, and one of JDK 25 does not
/// notice when a jar has changed under its cache. So a cache never outlives a benchmark, every
/// measured JVM has `-XX:AOTMode=on`, which makes an unusable cache an error, and one run per
/// candidate counts the classes that came from it.
final class AotTraining {
  private static final String FROM_CACHE = "source: shared objects file";
  private static final double LEAST_SHARE = 0.8;

  private final Laboratory laboratory;
  private final Path work;

  AotTraining(Laboratory laboratory, Path work) {
    this.laboratory = laboratory;
    this.work = work;
  }

  /// Trains a candidate.
  ///
  /// @param training what it answers while the JVM watches
  /// @return the flags with which a JVM uses the cache
  /// @throws BenchmarkException when no cache is made
  List<String> train(Candidate candidate, List<Exchange> training) {
    Path configuration = work.resolve(candidate.name() + ".aotconf");
    Path cache = work.resolve(candidate.name() + ".aot");
    laboratory.play(
        candidate,
        List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration),
        training);
    require(configuration, candidate);
    laboratory.tool(
        candidate,
        List.of(
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + configuration,
            "-XX:AOTCache=" + cache));
    require(cache, candidate);
    return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache);
  }

  /// Runs a candidate with its cache once and counts.
  ///
  /// @param flags with which the JVM uses the cache; none for a bootstrap that has one of its own
  /// @return what was found, in a sentence
  /// @throws BenchmarkException when the main class, the handler of a bootstrap, or too many others
  ///   did not come from the cache
  String prove(Candidate candidate, List<String> flags, List<Exchange> exchanges) {
    Path log = work.resolve(candidate.name() + ".classes");
    var logging = new ArrayList<>(flags);
    logging.add("-Xlog:class+load=info:file=" + log + "::filecount=0");
    laboratory.play(candidate, logging, exchanges);
    try {
      return switch (candidate.program()) {
        case Program.MainClass main ->
            verdict(candidate, main.name(), Files.readAllLines(log))
                + " of "
                + (Files.size(work.resolve(candidate.name() + ".aot")) >> 20)
                + " MB";
        case Program.Bootstrap _ ->
            verdict(candidate, candidate.handler(), Files.readAllLines(log))
                + " that it was packaged with";
      };
    } catch (IOException e) {
      throw new BenchmarkException(
          "The log of loaded classes cannot be read: " + e.getMessage(), e);
    }
  }

  private static String verdict(Candidate candidate, String mainClass, List<String> classes) {
    long loaded = classes.stream().filter(line -> line.contains("source: ")).count();
    long cached = classes.stream().filter(line -> line.contains(FROM_CACHE)).count();
    boolean main =
        classes.stream().anyMatch(line -> line.contains(" " + mainClass + " " + FROM_CACHE));
    if (!main || cached < LEAST_SHARE * loaded) {
      throw new BenchmarkException(
          "The AOT cache of "
              + candidate.name()
              + " is not used as it should be: "
              + cached
              + " of "
              + loaded
              + " classes came from it, "
              + mainClass
              + (main ? " did." : " did not."));
    }
    return candidate.name() + ": " + cached + " of " + loaded + " classes from a cache";
  }

  private static void require(Path file, Candidate candidate) {
    if (!Files.isRegularFile(file)) {
      throw new BenchmarkException(
          "The JVM of "
              + candidate.name()
              + " did not write "
              + file.getFileName()
              + ". It does so on a clean exit only.");
    }
  }
}
