package dev.lanner.benchmarks.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [Mapping], and compares time and allocation per item.
final class WarmSuite {
  private static final double READ = 0.55;
  private static final double WRITE = 0.70;
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  // The last one silences a warning about JMH.
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow");

  private WarmSuite() {}

  /// @param forks processes for each way and direction
  /// @param jvm further flags of these
  static Comparison run(int forks, List<String> jvm) throws RunnerException {
    var flags = new ArrayList<>(FLAGS);
    flags.addAll(jvm);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Mapping.class.getName())
                    .forks(forks)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .jvmArgs(flags.toArray(String[]::new))
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    var comparison = new Comparison();
    comparison.add(new Budget("read, ns", READ), way -> time(results, "read", way));
    comparison.add(new Budget("read, B", READ), way -> bytes(results, "read", way));
    comparison.add(new Budget("write, ns", WRITE), way -> time(results, "write", way));
    comparison.add(new Budget("write, B", WRITE), way -> bytes(results, "write", way));
    return comparison;
  }

  private static double time(Collection<RunResult> results, String method, Way way) {
    return median(result(results, method, way).getPrimaryResult());
  }

  private static double bytes(Collection<RunResult> results, String method, Way way) {
    return median(
        Objects.requireNonNull(
            result(results, method, way).getSecondaryResults().get(ALLOCATION), ALLOCATION));
  }

  private static RunResult result(Collection<RunResult> results, String method, Way way) {
    for (RunResult result : results) {
      if (result.getParams().getBenchmark().endsWith("." + method)
          && result.getParams().getParam("way").equals(way.name())) {
        return result;
      }
    }
    throw new IllegalStateException("JMH did not " + method + " by " + way.label() + ".");
  }

  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50);
  }
}
