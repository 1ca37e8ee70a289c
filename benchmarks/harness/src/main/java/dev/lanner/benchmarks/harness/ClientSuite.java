package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/// Runtime clients alone, with handlers that return their event: cold starts and small events,
/// large events, throughput, and what an invocation allocates.
final class ClientSuite implements Suite {
  private static final Exchange SMALL = Exchange.echo("100 bytes", 100);
  private static final Exchange LARGE = Exchange.echo("5 MB", 5 * 1024 * 1024);

  private static final int LARGE_WARMUP = 40;
  private static final int LARGE_WARM = 120;

  private static final int[] CONCURRENCY = {1, 8, 64};
  private static final int THROUGHPUT_WARMUP = 4000;
  private static final int THROUGHPUT_COUNTED = 12_000;

  private static final int SMALL_ALLOCATIONS = 3000;
  private static final int LARGE_ALLOCATIONS = 8;

  private final Laboratory laboratory;
  private final Preparation preparation;
  private final Rounds rounds;
  private final Settings settings;

  ClientSuite(Laboratory laboratory, Preparation preparation, Rounds rounds, Settings settings) {
    this.laboratory = laboratory;
    this.preparation = preparation;
    this.rounds = rounds;
    this.settings = settings;
  }

  @Override
  public List<Results> run(List<Candidate> candidates) {
    List<Exchange> both = List.of(SMALL, LARGE);
    var starts = new ArrayList<Experiment>();
    var ready = new ArrayList<JvmFlags>();
    for (Mode mode : settings.modes()) {
      JvmFlags flags = preparation.flags(mode, candidates, both, both);
      ready.add(flags);
      starts.add(
          new Experiment(
              "Cold start and " + SMALL.name() + ": " + mode.title(),
              candidates,
              candidate ->
                  laboratory.measure(
                      candidate,
                      flags.of(candidate),
                      List.of(SMALL),
                      settings.warmup(candidate),
                      settings.warm(candidate))));
    }
    List<Candidate> echoes =
        candidates.stream().filter(candidate -> candidate.kind() == Kind.ECHO).toList();
    List<Experiment> heavy = heavy(echoes, ready.getFirst());
    List<Experiment> allocations = allocations(echoes);

    rounds.run("Cold starts", settings.rounds(), settings.discarded(), starts);
    rounds.run("Load", settings.heavyRounds(), settings.discarded(), heavy);
    // Allocation does not depend on the weather.
    rounds.run("Allocation", 1, 0, allocations);

    var experiments = new ArrayList<>(starts);
    experiments.addAll(heavy);
    experiments.addAll(allocations);
    return experiments.stream().map(Experiment::results).toList();
  }

  /// What takes a second or more in each process.
  private List<Experiment> heavy(List<Candidate> echoes, JvmFlags flags) {
    String mode = settings.modes().getFirst().title();
    var experiments = new ArrayList<Experiment>();
    experiments.add(
        new Experiment(
            LARGE.name() + ": " + mode,
            echoes,
            candidate ->
                laboratory.measure(
                    candidate, flags.of(candidate), List.of(LARGE), LARGE_WARMUP, LARGE_WARM)));
    for (int concurrency : CONCURRENCY) {
      List<Candidate> able =
          echoes.stream()
              .filter(candidate -> !throughput(candidate, flags, concurrency, 1, 1).isEmpty())
              .toList();
      experiments.add(
          new Experiment(
              "Throughput at concurrency " + concurrency + ": " + mode,
              able,
              candidate ->
                  throughput(
                      candidate, flags, concurrency, THROUGHPUT_WARMUP, THROUGHPUT_COUNTED)));
    }
    return experiments;
  }

  private Measurement throughput(
      Candidate candidate, JvmFlags flags, int concurrency, int warmup, int counted) {
    return laboratory.throughput(
        candidate, flags.of(candidate), SMALL, concurrency, warmup, counted);
  }

  private List<Experiment> allocations(List<Candidate> echoes) {
    return List.of(
        allocation(echoes, SMALL, SMALL_ALLOCATIONS), allocation(echoes, LARGE, LARGE_ALLOCATIONS));
  }

  private Experiment allocation(List<Candidate> echoes, Exchange exchange, int invocations) {
    return new Experiment(
        "Allocation per invocation, " + exchange.name(),
        echoes,
        candidate -> laboratory.allocation(candidate, exchange, invocations, invocations));
  }
}
