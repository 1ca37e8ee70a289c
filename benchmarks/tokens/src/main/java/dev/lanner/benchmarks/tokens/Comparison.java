package dev.lanner.benchmarks.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures beside what they are compared with, as a table.
final class Comparison {
  private final List<String> lines = new ArrayList<>();
  private boolean kept = true;

  /// Adds a row.
  void add(Budget budget, double figure, double against) {
    double ratio = figure / against;
    boolean fine = ratio <= budget.most();
    kept &= fine;
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %,.1f | %s %,.1f | %.3f | %.2f | %s |%n",
            budget.figure(),
            figure,
            budget.against(),
            against,
            ratio,
            budget.most(),
            fine ? "kept" : "**broken**"));
  }

  /// Whether all budgets are kept.
  boolean isKept() {
    return kept;
  }

  String markdown() {
    return "| | lanner | against | ratio | allowed | |\n|---|---:|---:|---:|---:|---|\n"
        + String.join("", lines);
  }
}
