package dev.lanner.benchmarks.harness;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How much of another row's figure a row may have.
///
/// @param most the ratio of medians that is allowed
record Budget(String row, Metric metric, String against, double most) {
  static final String SYNTAX = "<row>,<metric>,<other row>,<ratio>";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<row>[^,]+),(?<metric>[a-z0-9-]+),(?<against>[^,]+),(?<most>\\d+(\\.\\d+)?)");

  /// Reads {@link #SYNTAX}, as in `native,first-cpu-millis,jvm,0.05`.
  ///
  /// @throws IllegalArgumentException when the text is something else
  static Budget parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The budget \"" + text + "\" is not of the form " + SYNTAX + ".");
    }
    return new Budget(
        matcher.group("row"),
        metric(matcher.group("metric")),
        matcher.group("against"),
        Double.parseDouble(matcher.group("most")));
  }

  private static Metric metric(String name) {
    return Arrays.stream(Metric.values())
        .filter(metric -> name(metric).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no metric "
                    + name
                    + ". There are "
                    + Arrays.stream(Metric.values())
                        .map(Budget::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static String name(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
