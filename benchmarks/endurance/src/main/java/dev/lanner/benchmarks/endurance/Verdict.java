package dev.lanner.benchmarks.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found beside what is allowed, as a table.
final class Verdict {
  static final double MOST_SLOWDOWN = 1.1;
  static final double MOST_GROWTH_MEGABYTES = 1;

  private static final double MICROS = 1e3;
  private static final double MEGABYTES = 1024 * 1024;

  private final List<String> lines = new ArrayList<>();
  private boolean kept = true;

  /// @param before at the end of the early batch
  /// @param after at the end of the last batch
  Verdict(Series series, Footprint before, Footprint after) {
    double slowdown = (double) series.bestLate() / series.bestEarly();
    double growth = (after.heapBytes() - before.heapBytes()) / MEGABYTES;
    note("p50 of the second and the last batch", micros(series.early()), micros(series.late()));
    note(
        "best p50 of " + Series.END + " batches",
        micros(series.bestEarly()),
        micros(series.bestLate()));
    limit(
        "late ÷ early, of the best",
        text("%.2f", slowdown),
        "at most 1.10",
        slowdown <= MOST_SLOWDOWN);
    note("heap after collection", megabytes(before), megabytes(after));
    limit(
        "growth of the heap",
        text("%.2f MB", growth),
        "at most 1.00 MB",
        growth <= MOST_GROWTH_MEGABYTES);
    count("bean definitions", before.definitions(), after.definitions());
    count("singletons", before.singletons(), after.singletons());
  }

  /// Whether nothing is beyond what is allowed.
  boolean isKept() {
    return kept;
  }

  String markdown() {
    return "| | early | late | allowed | |\n|---|---:|---:|---:|---|\n" + String.join("", lines);
  }

  private void count(String what, int before, int after) {
    boolean fine = after <= before;
    kept &= fine;
    row(what, Integer.toString(before), Integer.toString(after), "no more", mark(fine));
  }

  private void limit(String what, String found, String allowed, boolean fine) {
    kept &= fine;
    row(what, "", found, allowed, mark(fine));
  }

  private void note(String what, String early, String late) {
    row(what, early, late, "", "");
  }

  private void row(String what, String early, String late, String allowed, String mark) {
    lines.add("| " + String.join(" | ", what, early, late, allowed, mark) + " |\n");
  }

  private static String mark(boolean fine) {
    return fine ? "kept" : "**broken**";
  }

  private static String micros(long nanos) {
    return text("%.2f µs", nanos / MICROS);
  }

  private static String megabytes(Footprint footprint) {
    return text("%.2f MB", footprint.heapBytes() / MEGABYTES);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
