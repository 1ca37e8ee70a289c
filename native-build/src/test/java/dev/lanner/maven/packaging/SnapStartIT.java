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

/// Packaged functions under SnapStart: the managed layout under AWS's own runtime, and the
/// self-contained one, which an image has too, under Lanner's.
class SnapStartIT {
  private static final String HANDLER = "example.HttpFunction";
  private static final Map<String, String> UNPRIMED = Map.of("LANNER_PRIMING", "off");
  private static final String RIC_PACKAGE = "com.amazonaws.services.lambda";

  private static final String GREETINGS =
      """
      package example;

      import dev.lanner.framework.Get;
      import dev.lanner.framework.Path;
      import dev.lanner.framework.Post;
      import jakarta.inject.Provider;

      @Path("/greetings")
      final class Greetings {
        record Greeting(String text) {}

        private final Provider<Line> line;

        Greetings(Provider<Line> line) {
          this.line = line;
        }

        @Get("/{name}")
        Greeting greet(String name) {
          return line.get().carry(new Greeting("Hello, " + name + "!"));
        }

        @Get("/broken/{name}")
        Greeting fail(String name) {
          throw new IllegalStateException("secret of " + name);
        }

        @Post
        Greeting echo(Greeting greeting) {
          return line.get().carry(greeting);
        }
      }
      """;

  /// Connections of the application. The first sample makes the beans, and so registers them.
  private static final String LINE =
      """
      package example;

      import jakarta.inject.Singleton;
      import org.crac.Context;
      import org.crac.Core;
      import org.crac.Resource;

      @Singleton
      final class Line implements Resource {
        private final Socket socket;
        private int carried;

        Line(Socket socket) {
          this.socket = socket;
          Core.getGlobalContext().register(this);
        }

        <T> T carry(T message) {
          carried++;
          return message;
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
          System.out.println("line closed after " + carried);
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
          System.out.println("line opened");
        }

        @Singleton
        static final class Socket implements Resource {
          Socket() {
            Core.getGlobalContext().register(this);
          }

          @Override
          public void beforeCheckpoint(Context<? extends Resource> context) {
            System.out.println("socket closed");
          }

          @Override
          public void afterRestore(Context<? extends Resource> context) {
            System.out.println("socket opened");
          }
        }
      }
      """;

  @TempDir static Path builds;

  @TempDir Path folder;

  /// A runtime, and the layout that is for it.
  enum Target {
    MANAGED,
    SELF_CONTAINED
  }

  @BeforeAll
  static void packageForBoth() throws Exception {
    UserProject project = UserProject.in(builds.resolve("build"));
    project.write("src/main/java/example/package-info.java", "/// Greetings.\npackage example;\n");
    project.write("src/main/java/example/Greetings.java", GREETINGS);
    project.write("src/main/java/example/Line.java", LINE);
    project.write("src/lanner/training/safe/http-echo.json", event("POST", "/greetings", "safe"));
    project.write("src/lanner/training/http-echo.json", event("POST", "/greetings", "unsafe"));
    for (Target target : Target.values()) {
      String layout = target == Target.MANAGED ? "managed" : "self-contained";
      Tree.delete(project.target("lanner"));
      UserProject.Result result = project.maven(Map.of(), "-Dlanner.layout=" + layout, "package");
      assertThat(result.status()).describedAs(result.output()).isZero();
      Archive.read(project.target("lanner").resolve("function.zip"), task(target));
    }
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
          .endsWith("Primed the snapshot with 4 samples: 3 answered, 1 failed.");

      function.restore();
      assertThat(function.answer(event("GET", "/greetings/Ada", ""))).contains("Hello, Ada!");
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

      assertThat(function.answer(event("GET", "/greetings/Ada", ""))).contains("Hello, Ada!");
      assertThat(function.answer(event("POST", "/greetings", "Good day"))).contains("Good day");
      assertThat(function.answer(event("GET", "/greetings/broken/Ada", "")))
          .contains("\"statusCode\":500")
          .doesNotContain("secret");
      assertThat(function.answer(event("GET", "/none", ""))).contains("\"statusCode\":404");
      for (Path sample : Tree.files(task(target).resolve("priming").resolve(HANDLER))) {
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
      function.answer(event("GET", "/greetings/Ada", ""));
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
      assertThat(function.answer(event("GET", "/greetings/Ada", ""))).contains("Hello, Ada!");
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
      function.answer(event("GET", "/greetings/Ada", ""));
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

      assertThat(samples).hasSize(4).allMatch(file -> file.getParent().endsWith(HANDLER));
      assertThat(Files.readString(samples.getLast()))
          .isEqualTo(event("POST", "/greetings", "safe"));
    }
  }

  private SnapStartProcess start(Target target, String name, Map<String, String> environment)
      throws Exception {
    Path task = task(target);
    List<String> command =
        target == Target.MANAGED ? ric(task) : List.of(task.resolve("bootstrap").toString());
    return new SnapStartProcess(command, task, folder.resolve(name), HANDLER, environment);
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
        HANDLER);
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

  private static String event(String method, String path, String text) {
    return """
    {"version": "2.0", "rawPath": "%s", "rawQueryString": "",
     "headers": {"content-type": "application/json"}, "isBase64Encoded": false,
     "requestContext": {"http": {"method": "%s", "path": "%s"}}, "body": "{\\"text\\": \\"%s\\"}"}
    """
        .formatted(path, method, path, text);
  }
}
