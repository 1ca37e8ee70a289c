package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The results as Markdown: per mode a table of medians with the minimum in brackets, and one of
/// ratios.
final class Report {
  private final Results results;
  private final List<String> candidates;
  private final String baseline;

  /// @param candidates the rows, in their order
  /// @param baseline the row that ratios are against
  Report(Results results, List<String> candidates, String baseline) {
    this.results = results;
    this.candidates = List.copyOf(candidates);
    this.baseline = baseline;
  }

  String markdown(Mode mode) {
    var out = new StringBuilder();
    out.append("### ").append(mode.title()).append("\n\n");
    header(out, "median (min)");
    for (String candidate : candidates) {
      out.append("| ").append(candidate);
      for (Metric metric : Metric.values()) {
        out.append(" | ").append(cell(results.values(mode, candidate, metric)));
      }
      out.append(" |\n");
    }
    out.append('\n');
    header(out, "÷ " + baseline);
    for (String candidate : candidates) {
      if (!candidate.equals(baseline)) {
        out.append("| ").append(candidate);
        for (Metric metric : Metric.values()) {
          out.append(" | ").append(ratios(mode, candidate, metric));
        }
        out.append(" |\n");
      }
    }
    return out.toString();
  }

  private static void header(StringBuilder out, String corner) {
    out.append("| ").append(corner);
    for (Metric metric : Metric.values()) {
      out.append(" | ").append(metric.label());
    }
    out.append(" |\n|---").append("|---:".repeat(Metric.values().length)).append("|\n");
  }

  private static String cell(double[] values) {
    if (values.length == 0) {
      return "–";
    }
    return number("%.1f", Statistics.median(values))
        + " ("
        + number("%.1f", Statistics.min(values))
        + ")";
  }

  private String ratios(Mode mode, String candidate, Metric metric) {
    double[] values = results.values(mode, candidate, metric);
    double[] base = results.values(mode, baseline, metric);
    if (values.length == 0 || base.length == 0) {
      return "–";
    }
    return ratio(values, base, Statistics::median)
        + " ("
        + ratio(values, base, Statistics::min)
        + ")";
  }

  private static String ratio(
      double[] values, double[] base, ToDoubleFunction<double[]> statistic) {
    return number("%.2f", statistic.applyAsDouble(values) / statistic.applyAsDouble(base));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
