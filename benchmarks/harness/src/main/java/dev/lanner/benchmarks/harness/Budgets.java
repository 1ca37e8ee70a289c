package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/// Budgets beside what was found, as a table.
///
/// @param kept whether all of them are
record Budgets(String markdown, boolean kept) {
  /// Compares medians.
  ///
  /// @throws BenchmarkException when a row or its metric was not measured
  static Budgets check(List<Budget> budgets, Results results) {
    var lines = new StringBuilder();
    boolean kept = true;
    for (Budget budget : budgets) {
      double figure = median(results, budget.row(), budget.metric());
      double against = median(results, budget.against(), budget.metric());
      double ratio = figure / against;
      boolean fine = ratio <= budget.most();
      kept &= fine;
      lines.append(
          String.format(
              Locale.ROOT,
              "| %s: %s | %.1f | %s %.1f | %.3f | %.2f | %s |%n",
              budget.row(),
              budget.metric().label(),
              figure,
              budget.against(),
              against,
              ratio,
              budget.most(),
              fine ? "kept" : "**broken**"));
    }
    return new Budgets(
        "### Budgets\n\n| | median | against | ratio | allowed | |\n|---|---:|---:|---:|---:|---|\n"
            + lines,
        kept);
  }

  private static double median(Results results, String row, Metric metric) {
    double[] values = results.values(row, metric);
    if (values.length == 0) {
      throw new BenchmarkException(
          "There is a budget for "
              + row
              + ", and its \""
              + metric.label()
              + "\" was not measured.");
    }
    return Statistics.median(values);
  }
}
