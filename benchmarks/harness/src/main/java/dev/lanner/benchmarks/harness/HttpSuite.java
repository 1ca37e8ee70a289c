package dev.lanner.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/// HTTP applications: cold starts and warm invocations on two kinds of requests.
final class HttpSuite implements Suite {
  private final Laboratory laboratory;
  private final Preparation preparation;
  private final Rounds rounds;
  private final Settings settings;
  private final Exchanges exchanges;

  HttpSuite(
      Laboratory laboratory,
      Preparation preparation,
      Rounds rounds,
      Settings settings,
      Exchanges exchanges) {
    this.laboratory = laboratory;
    this.preparation = preparation;
    this.rounds = rounds;
    this.settings = settings;
    this.exchanges = exchanges;
  }

  @Override
  public List<Results> run(List<Candidate> candidates) {
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
