package dev.lanner.benchmarks.endurance;

import dev.lanner.benchmarks.harness.Exchanges;
import dev.lanner.benchmarks.http.HttpFunction;
import dev.lanner.framework.Application;
import io.micronaut.context.BeanContext;
import java.util.Map;

/// The command: invokes the function, prints the verdict, and exits with 1 when a budget is broken.
public final class Endurance {
  private static final int INVOCATIONS = 1_000_000;

  private Endurance() {}

  /// Runs a million invocations.
  ///
  /// @param arguments another number of invocations, if any
  public static void main(String[] arguments) throws Exception {
    int invocations = arguments.length == 0 ? INVOCATIONS : Integer.parseInt(arguments[0]);
    if (invocations % Series.BATCH != 0 || invocations < Series.LEAST) {
      System.err.println(
          invocations
              + " invocations cannot be compared. Take a multiple of "
              + Series.BATCH
              + ", at least "
              + Series.LEAST
              + ".");
      System.exit(2);
    }
    Verdict verdict;
    try (Application application = Application.with(Map.of()).start()) {
      verdict = endure(application, invocations);
    }
    System.out.println(invocations + " invocations\n\n" + verdict.markdown());
    System.exit(verdict.isKept() ? 0 : 1);
  }

  private static Verdict endure(Application application, int invocations) throws Exception {
    var run = new Run(new HttpFunction(application), Exchanges.load().all());
    BeanContext context = application.bean(BeanContext.class);
    var series = new Series(invocations);
    run.check();
    for (int i = 0; i < Series.EARLY; i++) {
      series.add(run);
    }
    Footprint before = Footprint.of(context);
    while (!series.isComplete()) {
      series.add(run);
    }
    return new Verdict(series, before, Footprint.of(context));
  }
}
