package dev.lanner.benchmarks.tokens;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Supplier;

/// One process: the verifier with its keys, and one token. Prints microseconds of CPU time and
/// classes loaded.
final class FirstUse {
  private record Moment(long cpuNanos, long classes) {
    static Moment now() {
      return new Moment(
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
          ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }

    String since(Moment start) {
      return (cpuNanos - start.cpuNanos) / 1000 + " " + (classes - start.classes);
    }
  }

  private FirstUse() {}

  /// Measures one way.
  ///
  /// @param args name of a [Way], and the file of a [Fixture]
  public static void main(String[] args) throws Exception {
    Way way = Way.valueOf(args[0]);
    Fixture fixture = Fixture.read(Path.of(args[1]));
    // What an application has used before its first token, and what measures.
    Supplier<String> lambda = way::label;
    String _ = lambda.get();
    String _ = Moment.now().since(Moment.now());

    Moment start = Moment.now();
    boolean verified = way.open(fixture).verify(fixture.token());
    Moment end = Moment.now();

    if (!verified) {
      throw new IllegalStateException("The token was rejected.");
    }
    System.out.println(end.since(start));
  }
}
