package dev.lanner.benchmarks.harness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
      names = "--baseline",
      paramLabel = "<name>",
      description = "What ratios are against. Default: the first candidate.")
  private @Nullable String baseline;

  @Option(
      names = "--rounds",
      defaultValue = "15",
      description = "How often each is measured. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--discard",
      defaultValue = "1",
      description = "Rounds before that do not count. Default: ${DEFAULT-VALUE}.")
  private int discarded;

  @Option(
      names = "--warm",
      defaultValue = "20000",
      description =
          "Warm invocations in each run, by turns GET and POST. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--warmup",
      defaultValue = "5000",
      description = "Invocations before these that do not count. Default: ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(
      names = "--first",
      defaultValue = "get",
      description = "The first request: get or post. Default: ${DEFAULT-VALUE}.")
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
    String against = baseline == null ? names.getFirst() : baseline;
    if (!names.contains(against)) {
      throw refusal("There is no candidate " + against + " to be the baseline.");
    }
    if (noPlain && !aot) {
      throw refusal("--no-plain leaves nothing to measure. Add --aot.");
    }
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new BenchmarkException("The benchmark reads /proc and runs on Linux only.");
    }
    Path work = Files.createTempDirectory("lanner-benchmark");
    var processes = new Processes(work, jvmFlags);
    // In a hook, so that Ctrl-C leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(processes, work)));
    measure(candidates, names, against, processes, work);
    return 0;
  }

  private void measure(
      List<Candidate> candidates,
      List<String> names,
      String against,
      Processes processes,
      Path work) {
    PrintWriter progress = command().getErr();
    PrintWriter out = command().getOut();
    var laboratory = new Laboratory(processes, InstantSource.system());
    Exchanges exchanges = Exchanges.load();
    List<Exchange> measured = exchanges.measured(first == First.post);

    var flags = new EnumMap<Mode, Map<String, List<String>>>(Mode.class);
    var facts = new ArrayList<String>();
    if (!noPlain) {
      var none = new LinkedHashMap<String, List<String>>();
      for (Candidate candidate : candidates) {
        progress.println("Checking " + candidate.name());
        laboratory.play(candidate, List.of(), exchanges.all());
        none.put(candidate.name(), List.of());
      }
      flags.put(Mode.PLAIN, none);
    }
    if (aot) {
      flags.put(
          Mode.AOT, train(candidates, exchanges, measured, laboratory, work, progress, facts));
    }

    var results = new Results();
    for (int round = -discarded; round < rounds; round++) {
      progress.println(
          round < 0 ? "A round that does not count" : "Round " + (round + 1) + " of " + rounds);
      for (var mode : flags.entrySet()) {
        for (int i = 0; i < candidates.size(); i++) {
          // Each round starts with another one, so that none always follows the same neighbour's
          // heat.
          Candidate candidate = candidates.get(Math.floorMod(round + i, candidates.size()));
          List<String> own = mode.getValue().getOrDefault(candidate.name(), List.of());
          Measurement measurement = laboratory.measure(candidate, own, measured, warmup, warm);
          if (round >= 0) {
            results.add(mode.getKey(), candidate.name(), measurement);
          }
        }
      }
    }

    out.println(conditions());
    facts.forEach(fact -> out.println("- " + fact));
    var report = new Report(results, names, against);
    flags.keySet().forEach(mode -> out.println("\n" + report.markdown(mode)));
    out.flush();
  }

  private Map<String, List<String>> train(
      List<Candidate> candidates,
      Exchanges exchanges,
      List<Exchange> measured,
      Laboratory laboratory,
      Path work,
      PrintWriter progress,
      List<String> facts) {
    var trainer = new AotTraining(laboratory, work);
    var lessons = new ArrayList<Exchange>();
    for (int i = 0; i < training; i++) {
      lessons.addAll(measured);
    }
    var flags = new LinkedHashMap<String, List<String>>();
    for (Candidate candidate : candidates) {
      progress.println("Training " + candidate.name());
      List<String> own = trainer.train(candidate, lessons);
      facts.add("AOT cache of " + trainer.prove(candidate, own, measured));
      laboratory.play(candidate, own, exchanges.all());
      flags.put(candidate.name(), own);
    }
    return flags;
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
        + rounds
        + " rounds, first request "
        + first
        + ", "
        + warm
        + " warm invocations after "
        + warmup
        + " that do not count";
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
