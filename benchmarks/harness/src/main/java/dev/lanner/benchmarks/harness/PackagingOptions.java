package dev.lanner.benchmarks.harness;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Options of the suite packaging.
final class PackagingOptions {
  @Option(
      names = "--plain-only",
      paramLabel = "<name>",
      description =
          "Of the suite packaging: a main class that is not measured with an AOT cache, once for"
              + " each.")
  private Set<String> plainOnly = Set.of();

  @Option(
      names = "--zip",
      paramLabel = "<name>=<zip>[,<zip of its layer>]",
      description = "Of the suite packaging: what is deployed, for the table of sizes.")
  private Map<String, String> zips = Map.of();

  @Option(
      names = "--budget",
      paramLabel = Budget.SYNTAX,
      description =
          "Of the suite packaging: how much of another's figure one may have, once for each. The"
              + " row of a main class with its AOT cache is <name>-aot. A broken one makes the exit"
              + " status 1.")
  private List<String> budgets = List.of();

  Set<String> plainOnly() {
    return plainOnly;
  }

  /// By row, the zip of the function and that of its layer, if it has one.
  Map<String, List<Path>> zips() {
    var paths = new LinkedHashMap<String, List<Path>>();
    zips.forEach(
        (name, files) -> paths.put(name, Stream.of(files.split(",", 2)).map(Path::of).toList()));
    return paths;
  }

  /// @throws IllegalArgumentException when one is written in another form
  List<Budget> budgets() {
    return budgets.stream().map(Budget::parse).toList();
  }
}
