package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// Packaged functions under SnapStart: the managed layout under AWS's own runtime, and that of a
/// container image under Lanner's.
class SnapStartIT {
  private static final Map<String, String> UNPRIMED = Map.of("LANNER_PRIMING", "off");
  private static final String RIC_PACKAGE = "com.amazonaws.services.lambda";

  @TempDir static Path builds;

  @TempDir Path folder;

  /// A runtime, and the layout that is for it.
  enum Target {
    MANAGED,
    IMAGE;

    String greeting() {
      return (this == MANAGED ? Packaged.MANAGED_SALUTATION : Packaged.SALUTATION) + ", Ada!";
    }
  }

  @BeforeAll
  static void packageForBoth() throws Exception {
    Packaged packaged = Packaged.get();
    Archive.read(packaged.managed(), task(Target.MANAGED));
    Tree.copy(packaged.image().resolve("function"), task(Target.IMAGE));
    assertThat(packaged.image().resolve("Dockerfile"))
        .content()
        .contains("FROM public.ecr.aws/lambda/provided:al2023\n")
        .contains("snapstart=\"Allow\"");
  }

  @ParameterizedTest
  @EnumSource
  void runsItsSafeSamplesBeforeHooksAndSnapshot(Target target) throws Exception {
    try (var function = start(target, "primed", Map.of())) {
      function.awaitSnapshot();
      // One of the model, and the author's own.
      List<String> printed = function.printed();
      assertThat(said(printed)).containsExactly("Primed", "line closed after 2", "socket closed");
      assertThat(printed)
          .filteredOn(line -> line.contains("Primed"))
          .singleElement()
          .asString()
          .endsWith("Primed the snapshot with 6 samples: 5 answered, 1 failed.");

      function.restore();
      assertThat(function.answer(Packaged.event("GET", "/greetings/Ada", "")))
          .contains(target.greeting());
      assertThat(said(function.printed()))
          .endsWith("socket closed", "socket opened", "line opened");
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersEverySampleAfterTheRestore(Target target) throws Exception {
    try (var function = start(target, "samples", Map.of())) {
      function.awaitSnapshot();
      function.restore();

      assertThat(function.answer(Packaged.event("GET", "/greetings/Ada", "")))
          .contains(target.greeting());
      assertThat(function.answer(Packaged.event("POST", "/greetings", "Good day")))
          .contains("Good day");
      assertThat(function.answer(Packaged.event("GET", "/greetings/broken/Ada", "")))
          .contains("\"statusCode\":500")
          .doesNotContain("secret");
      assertThat(function.answer(Packaged.event("GET", "/none", "")))
          .contains("\"statusCode\":404");
      for (Path sample : Tree.files(task(target).resolve("priming").resolve(Packaged.HANDLER))) {
        assertThat(function.answer(Files.readString(sample))).contains("\"statusCode\":");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void loadsHardlyAnyClassAfterTheRestore(Target target) throws Exception {
    List<String> primed = loadedAfterTheRestore(target, "primed", Map.of());
    List<String> unprimed = loadedAfterTheRestore(target, "unprimed", UNPRIMED);

    System.out.printf(
        "%s: %d classes are loaded after the restore, and %d without priming.%n",
        target, primed.size(), unprimed.size());
    assertThat(primed)
        .hasSizeLessThan(40)
        .noneMatch(name ->
            name.matches("(dev\\.lanner\\.framework|example|io\\.micronaut).*")
                && !name.contains("$$Lambda"));
    assertThat(primed).hasSizeLessThan(unprimed.size() / 2);
  }

  private List<String> loadedAfterTheRestore(
      Target target, String name, Map<String, String> environment) throws Exception {
    try (var function = start(target, name, environment)) {
      function.awaitSnapshot();
      int before = function.classes().size();
      function.restore();
      function.answer(Packaged.event("GET", "/greetings/Ada", ""));
      List<String> all = function.classes();
      return all.subList(before, all.size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotPrimedWhenThatIsSwitchedOff(Target target) throws Exception {
    try (var function = start(target, "off", UNPRIMED)) {
      function.awaitSnapshot();
      assertThat(said(function.printed())).isEmpty();
      function.restore();
      assertThat(function.answer(Packaged.event("GET", "/greetings/Ada", "")))
          .contains(target.greeting());
    }
  }

  /// Prints medians: `-Dit.test=SnapStartIT#spendsLessAfterTheRestore -Dlanner.measure=9`.
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "lanner.measure", matches = "\\d+")
  void spendsLessAfterTheRestore(Target target) throws Exception {
    var primed = new ArrayList<long[]>();
    var unprimed = new ArrayList<long[]>();
    int rounds = Integer.getInteger("lanner.measure");
    for (int round = 0; round < rounds; round++) {
      primed.add(measured(target, "primed" + round, Map.of()));
      unprimed.add(measured(target, "unprimed" + round, UNPRIMED));
    }

    System.out.printf(
        "%s, medians of %d rounds from the restore to the first response: CPU %d ms, and %d ms"
            + " without priming; %.1f ms, and %.1f ms without.%n",
        target,
        rounds,
        median(primed, 0),
        median(unprimed, 0),
        median(primed, 1) / 1e3,
        median(unprimed, 1) / 1e3);
    assertThat(median(primed, 1)).isLessThan(median(unprimed, 1));
  }

  /// @return milliseconds of CPU, and microseconds
  private long[] measured(Target target, String name, Map<String, String> environment)
      throws Exception {
    var variables = new HashMap<>(environment);
    variables.put("JAVA_TOOL_OPTIONS", "");
    try (var function = start(target, name, variables)) {
      function.awaitSnapshot();
      Duration cpu = function.cpu();
      long begun = System.nanoTime();
      function.restore();
      function.answer(Packaged.event("GET", "/greetings/Ada", ""));
      long taken = System.nanoTime() - begun;
      return new long[] {function.cpu().minus(cpu).toMillis(), taken / 1000};
    }
  }

  private static long median(List<long[]> rounds, int place) {
    return rounds.stream().mapToLong(each -> each[place]).sorted().toArray()[rounds.size() / 2];
  }

  @Test
  void packsSafeSamplesAlone() throws IOException {
    for (Target target : Target.values()) {
      List<Path> samples = Tree.files(task(target).resolve("priming"));

      assertThat(samples).hasSize(6).allMatch(file -> file.getParent().endsWith(Packaged.HANDLER));
      assertThat(Files.readString(samples.getLast()))
          .isEqualTo(Packaged.event("POST", "/greetings", "safe"));
    }
  }

  private SnapStartProcess start(Target target, String name, Map<String, String> environment)
      throws Exception {
    Path task = task(target);
    List<String> command =
        target == Target.MANAGED ? ric(task) : List.of(task.resolve("bootstrap").toString());
    return new SnapStartProcess(command, task, folder.resolve(name), Packaged.HANDLER, environment);
  }

  /// What the managed runtime's bootstrap does.
  private static List<String> ric(Path task) throws Exception {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dorg.crac.Core.Compat=" + RIC_PACKAGE + ".crac",
        "-D%s.runtime.api.client.runtimeapi.NativeClient.JNI=%s"
            .formatted(RIC_PACKAGE, PackagingIT.nativeLibrary(builds)),
        "-cp",
        PackagingIT.classPath(
                AWSLambda.class,
                LambdaRuntime.class,
                PojoSerializer.class,
                SdkInternalThreadLocal.class)
            + ":"
            + task
            + "/lib/*",
        AWSLambda.class.getName(),
        Packaged.HANDLER);
  }

  private static Path task(Target target) {
    return builds.resolve(target.name()).resolve("var/task");
  }

  private static List<String> said(List<String> printed) {
    return printed.stream()
        .map(line -> line.contains("Primed") ? "Primed" : line)
        .filter(line -> line.matches(".*(Primed|line (closed|opened).*|socket (closed|opened))"))
        .map(line -> line.replaceFirst("^.*(Primed|line .*|socket .*)$", "$1"))
        .toList();
  }
}
