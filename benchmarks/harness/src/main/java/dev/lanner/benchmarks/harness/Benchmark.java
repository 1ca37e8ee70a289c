package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command: checks the candidates, trains them, measures them in turn, prints the tables.
@Command(
    name = "benchmark",
    description = "Measures runtimes for Lambda as processes under a Runtime API server.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Benchmark implements Callable<Integer> {
  enum SuiteName {
    http,
    client,
    packaging
  }

  enum First {
    get,
    post
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "<candidate>",
      description = "What to measure, once for each: " + Candidate.SYNTAX)
  private List<String> candidateTexts = List.of();

  @Option(
      names = "--suite",
      defaultValue = "http",
      description =
          "What to compare: http, applications, client, runtime clients that echo, or packaging,"
              + " cold starts of applications as they are deployed. Default: ${DEFAULT-VALUE}.")
  private SuiteName suiteName = SuiteName.http;

  @Option(
      names = "--baseline",
      paramLabel = "<name>",
      description = "What ratios are against, once for each. Default: the first candidate.")
  private List<String> baselines = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "15",
      description = "How often each is measured. Default: ${DEFAULT-VALUE}.")
  private int roundCount;

  @Option(
      names = "--heavy-rounds",
      defaultValue = "5",
      description =
          "The same for 5 MB and for throughput, of the suite client. Default: ${DEFAULT-VALUE}.")
  private int heavyRounds;

  @Option(
      names = "--discard",
      defaultValue = "1",
      description = "Rounds before that do not count. Default: ${DEFAULT-VALUE}.")
  private int discarded;

  @Option(
      names = "--warm",
      defaultValue = "20000",
      description =
          "Warm invocations in each run, by turns of each kind. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--warmup",
      defaultValue = "5000",
      description = "Invocations before these that do not count. Default: ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(
      names = "--at-most",
      paramLabel = "<name>=<invocations>",
      description =
          "For a candidate that gets slower with each invocation: a limit to --warm and to --warmup"
              + " in its runs, once for each.")
  private Map<String, Integer> atMost = Map.of();

  @Option(
      names = "--first",
      defaultValue = "get",
      description = "The first request of applications: get or post. Default: ${DEFAULT-VALUE}.")
  private First first = First.get;

  @Option(names = "--aot", description = "Measure with an AOT cache as well.")
  private boolean aot;

  @Option(names = "--no-plain", description = "Leave out the runs without an AOT cache.")
  private boolean noPlain;

  @Option(
      names = "--training",
      defaultValue = "10",
      description = "Requests of each kind in a training run. Default: ${DEFAULT-VALUE}.")
  private int training;

  @Option(
      names = "--jvm",
      split = " ",
      paramLabel = "<flags>",
      defaultValue = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmx384m",
      description = "Flags of every JVM, the same for all. Default: ${DEFAULT-VALUE}.")
  private List<String> jvmFlags = List.of();

  @Option(
      names = "--exchanges",
      paramLabel = "<file>",
      description = "Other requests for applications, in the form of exchanges.json.")
  private @Nullable Path exchanges;

  @Option(
      names = "--environment",
      paramLabel = "<name>=<value>",
      description = "Another environment variable of every process, once for each.")
  private Map<String, String> environment = Map.of();

  @Mixin private PackagingOptions packaging = new PackagingOptions();

  private Benchmark() {}

  public static void main(String[] arguments) {
    var command = new CommandLine(new Benchmark());
    command.setExecutionExceptionHandler((e, line, _) -> {
      if (!(e instanceof BenchmarkException)) {
        throw e;
      }
      line.getErr().println(e.getMessage());
      return 1;
    });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<Candidate> candidates = candidates();
    List<String> names = candidates.stream().map(Candidate::name).toList();
    List<String> against = baselines.isEmpty() ? List.of(names.getFirst()) : baselines;
    for (String baseline : against) {
      if (!names.contains(baseline)) {
        throw refusal("There is no candidate " + baseline + " to be a baseline.");
      }
    }
    for (String limited : atMost.keySet()) {
      if (!names.contains(limited)) {
        throw refusal("There is no candidate " + limited + " whose invocations --at-most limits.");
      }
    }
    if (suiteName == SuiteName.client
        && candidates.stream().anyMatch(candidate -> candidate.kind() == Kind.HTTP)) {
      throw refusal("The suite client takes candidates of the kinds :echo and :exit only.");
    }
    if (noPlain && !aot) {
      throw refusal("--no-plain leaves nothing to measure. Add --aot.");
    }
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new BenchmarkException("The benchmark reads /proc and runs on Linux only.");
    }
    Path work = Files.createTempDirectory("lanner-benchmark");
    var processes = new Processes(work, jvmFlags, environment);
    // In a hook, so that Ctrl-C leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(processes, work)));
    return measure(candidates, names, against, processes, work) ? 0 : 1;
  }

  /// @return whether all budgets are kept
  private boolean measure(
      List<Candidate> candidates,
      List<String> names,
      List<String> against,
      Processes processes,
      Path work) {
    PrintWriter progress = command().getErr();
    PrintWriter out = command().getOut();
    var laboratory = new Laboratory(processes, InstantSource.system());
    var preparation =
        new Preparation(laboratory, new AotTraining(laboratory, work), training, progress);
    var rounds = new Rounds(progress);
    List<Budget> budgets = budgets();
    Exchanges requests = exchanges == null ? Exchanges.load() : Exchanges.load(exchanges);
    Suite suite =
        switch (suiteName) {
          case http -> new HttpSuite(laboratory, preparation, rounds, settings(), requests);
          case packaging ->
              new PackagingSuite(
                  laboratory, preparation, rounds, settings(), requests, packaging.plainOnly());
          case client -> new ClientSuite(laboratory, preparation, rounds, settings());
        };
    List<Results> tables = suite.run(candidates);

    out.println(conditions());
    preparation.facts().forEach(fact -> out.println("- " + fact));
    List<String> rows =
        names.stream().flatMap(name -> Stream.of(name, PackagingSuite.withCache(name))).toList();
    var report = new Report(rows, against);
    tables.forEach(results -> out.println("\n" + report.markdown(results)));
    Map<String, List<Path>> zips = packaging.zips();
    if (!zips.isEmpty()) {
      out.println("\n" + Sizes.markdown(zips));
    }
    boolean kept = true;
    if (!budgets.isEmpty()) {
      Budgets found = Budgets.check(budgets, tables.getFirst());
      kept = found.kept();
      out.println("\n" + found.markdown());
    }
    out.flush();
    return kept;
  }

  private List<Budget> budgets() {
    try {
      return packaging.budgets();
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
  }

  private Settings settings() {
    var modes = new ArrayList<Mode>();
    if (!noPlain) {
      modes.add(Mode.PLAIN);
    }
    if (aot) {
      modes.add(Mode.AOT);
    }
    return new Settings(
        roundCount,
        heavyRounds,
        discarded,
        warm,
        warmup,
        atMost,
        modes,
        training,
        first == First.post);
  }

  private String conditions() {
    return "- JDK "
        + Runtime.version()
        + ", "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, JVM flags `"
        + String.join(" ", jvmFlags)
        + "`\n- "
        + roundCount
        + " rounds, "
        + (suiteName == SuiteName.client ? heavyRounds + " under load" : "first request " + first)
        + ", "
        + warm
        + " warm invocations after "
        + warmup
        + " that do not count"
        + limits();
  }

  private String limits() {
    var limits = new StringBuilder();
    atMost.forEach(
        (name, most) -> limits.append("; of ").append(name).append(" at most ").append(most));
    return limits.isEmpty() ? "" : limits + " each";
  }

  private List<Candidate> candidates() {
    try {
      var candidates = candidateTexts.stream().map(Candidate::parse).toList();
      long names = candidates.stream().map(Candidate::name).distinct().count();
      if (names < candidates.size()) {
        throw new IllegalArgumentException("Two candidates have the same name. Name them apart.");
      }
      return candidates;
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
  }

  private ParameterException refusal(@Nullable String message) {
    return new ParameterException(command(), message);
  }

  private CommandLine command() {
    if (spec == null) {
      throw new IllegalStateException(
          "picocli sets the command's model before it calls the command.");
    }
    return spec.commandLine();
  }

  private static void cleanUp(Processes processes, Path work) {
    processes.close();
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(work);
    } catch (IOException e) {
      System.err.println("The folder " + work + " cannot be deleted: " + e.getMessage());
    }
  }
}
