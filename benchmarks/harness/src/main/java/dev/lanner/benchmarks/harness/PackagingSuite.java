package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// HTTP applications in every way that they are deployed in: one table of cold starts. A main class
/// has a second row for its starts with an AOT cache, and a bootstrap uses the one it was packaged
/// with.
final class PackagingSuite implements Suite {
  private final Laboratory laboratory;
  private final Preparation preparation;
  private final Rounds rounds;
  private final Settings settings;
  private final Exchanges exchanges;
  private final Set<String> plainOnly;

  /// @param plainOnly main classes without a second row
  PackagingSuite(
      Laboratory laboratory,
      Preparation preparation,
      Rounds rounds,
      Settings settings,
      Exchanges exchanges,
      Set<String> plainOnly) {
    this.laboratory = laboratory;
    this.preparation = preparation;
    this.rounds = rounds;
    this.settings = settings;
    this.exchanges = exchanges;
    this.plainOnly = Set.copyOf(plainOnly);
  }

  /// The row of a main class with an AOT cache.
  static String withCache(String name) {
    return name + "-aot";
  }

  @Override
  public List<Results> run(List<Candidate> candidates) {
    List<Exchange> measured = exchanges.measured(settings.postFirst());
    var rows = new ArrayList<Candidate>();
    Map<String, List<String>> flags = new HashMap<>();
    for (Mode mode : settings.modes()) {
      List<Candidate> inMode = mode == Mode.AOT ? withCaches(candidates) : candidates;
      rows.addAll(inMode);
      flags.putAll(preparation.flags(mode, inMode, measured, exchanges.all()).byCandidate());
    }
    preparation.prove(rows, measured);
    var all = new JvmFlags(flags);
    var experiment =
        new Experiment(
            "Cold starts",
            rows,
            candidate ->
                laboratory.measure(
                    candidate,
                    all.of(candidate),
                    measured,
                    settings.warmup(candidate),
                    settings.warm(candidate)));
    rounds.run("Cold starts", settings.rounds(), settings.discarded(), List.of(experiment));
    return List.of(experiment.results());
  }

  private List<Candidate> withCaches(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.program() instanceof Program.MainClass)
        .filter(candidate -> !plainOnly.contains(candidate.name()))
        .map(candidate -> candidate.named(withCache(candidate.name())))
        .toList();
  }
}
