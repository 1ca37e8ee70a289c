package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/// HTTP applications: cold starts and warm invocations on two kinds of requests.
final class HttpSuite implements Suite {
  private final Laboratory laboratory;
  private final Preparation preparation;
  private final Rounds rounds;
  private final Settings settings;

  HttpSuite(Laboratory laboratory, Preparation preparation, Rounds rounds, Settings settings) {
    this.laboratory = laboratory;
    this.preparation = preparation;
    this.rounds = rounds;
    this.settings = settings;
  }

  @Override
  public List<Results> run(List<Candidate> candidates) {
    Exchanges exchanges = Exchanges.load();
    List<Exchange> measured = exchanges.measured(settings.postFirst());
    var experiments = new ArrayList<Experiment>();
    for (Mode mode : settings.modes()) {
      var flags = preparation.flags(mode, candidates, measured, exchanges.all());
      experiments.add(
          new Experiment(
              mode.title(),
              candidates,
              candidate ->
                  laboratory.measure(
                      candidate,
                      flags.of(candidate),
                      measured,
                      settings.warmup(candidate),
                      settings.warm(candidate))));
    }
    rounds.run("Requests", settings.rounds(), settings.discarded(), experiments);
    return experiments.stream().map(Experiment::results).toList();
  }
}
