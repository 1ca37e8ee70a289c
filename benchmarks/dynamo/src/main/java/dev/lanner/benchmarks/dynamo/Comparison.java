package dev.lanner.benchmarks.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The figures of all ways beside one another, as a table.
final class Comparison {
  private final List<String> lines = new ArrayList<>();
  private boolean kept = true;

  /// Adds a row.
  ///
  /// @param figure of a way
  void add(Budget budget, ToDoubleFunction<Way> figure) {
    double bean = figure.applyAsDouble(Way.BEAN);
    double byHand = figure.applyAsDouble(Way.STATIC);
    double generated = figure.applyAsDouble(Way.GENERATED);
    double ratio = generated / bean;
    boolean fine = ratio <= budget.most();
    kept &= fine;
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %,.1f | %,.1f | %,.1f | %.3f | %.3f | %.3f | %s |%n",
            budget.figure(),
            bean,
            byHand,
            generated,
            byHand / bean,
            ratio,
            budget.most(),
            fine ? "kept" : "**broken**"));
  }

  /// Whether all budgets are kept.
  boolean isKept() {
    return kept;
  }

  String markdown() {
    return "| | bean | static | generated | static ÷ bean | generated ÷ bean | allowed | |\n"
        + "|---|---:|---:|---:|---:|---:|---:|---|\n"
        + String.join("", lines);
  }
}
