package dev.lanner.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Results as Markdown: a table of medians with the minimum in brackets, and one of ratios for each
/// baseline.
final class Report {
  private final List<String> order;
  private final List<String> baselines;

  /// @param candidates the rows, in their order
  /// @param baselines the rows that ratios are against
  Report(List<String> candidates, List<String> baselines) {
    this.order = List.copyOf(candidates);
    this.baselines = List.copyOf(baselines);
  }

  /// The tables of what was measured; a metric that no candidate has is no column.
  String markdown(Results results) {
    List<Metric> metrics = results.metrics();
    List<String> candidates = order.stream().filter(results::has).toList();
    var out = new StringBuilder();
    out.append("### ").append(results.title()).append("\n\n");
    header(out, "median (min)", metrics);
    for (String candidate : candidates) {
      out.append("| ").append(candidate);
      for (Metric metric : metrics) {
        out.append(" | ").append(cell(results.values(candidate, metric)));
      }
      out.append(" |\n");
    }
    for (String baseline : baselines) {
      if (!results.has(baseline)) {
        continue;
      }
      out.append('\n');
      header(out, "÷ " + baseline, metrics);
      for (String candidate : candidates) {
        if (!candidate.equals(baseline)) {
          out.append("| ").append(candidate);
          for (Metric metric : metrics) {
            out.append(" | ")
                .append(
                    ratios(results.values(candidate, metric), results.values(baseline, metric)));
          }
          out.append(" |\n");
        }
      }
    }
    return out.toString();
  }

  private static void header(StringBuilder out, String corner, List<Metric> metrics) {
    out.append("| ").append(corner);
    for (Metric metric : metrics) {
      out.append(" | ").append(metric.label());
    }
    out.append(" |\n|---").append("|---:".repeat(metrics.size())).append("|\n");
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

  private static String ratios(double[] values, double[] base) {
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
