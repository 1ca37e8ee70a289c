package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.runtimeapi.Payload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalLambdaTest {
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @TempDir private Path folder;
  private final StringBuffer log = new StringBuffer();
  private final List<LocalLambda> started = new ArrayList<>();

  @AfterEach
  void close() {
    started.forEach(LocalLambda::close);
  }

  @Test
  void servesInvocationsOneAfterTheOtherInOneProcess() throws Exception {
    var lambda = start(aFunction());

    var first = returned(lambda, "/pid");
    var second = returned(lambda, "/pid");

    assertThat(second).isEqualTo(first);
    assertThat(lambda.processes())
        .extracting(ProcessHandle::pid)
        .containsExactly(Long.parseLong(first));
  }

  @Test
  void logsAsLambdaDoes() throws Exception {
    var lambda = start(aFunction().memoryMb(256));

    returned(lambda, "/chat/2");
    returned(lambda, "/pid");

    var lines = log.toString().lines().toList();
    var memory = System.getProperty("os.name").equals("Linux") ? "\tMax Memory Used: \\d+ MB" : "";
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0)).isEqualTo("initializing");
    assertThat(lines.get(1)).matches("START RequestId: " + UUID + " Version: \\$LATEST");
    var id = lines.get(1).split(" ", -1)[2];
    assertThat(lines.subList(2, 6))
        .containsExactly(
            "line 1 of " + id, "line 2 of " + id, "no newline at the end", "END RequestId: " + id);
    assertThat(lines.get(6))
        .matches(
            "REPORT RequestId: "
                + id
                + "\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\tMemory Size: 256 MB"
                + memory
                + "\tInit Duration: \\d+\\.\\d\\d ms");
    assertThat(lines.get(7)).startsWith("START").doesNotContain(id);
    assertThat(lines.get(9)).startsWith("REPORT").doesNotContain("Init Duration");
  }

  @Test
  void endsWhatAnInvocationPrintsBeforeItsEnd() throws Exception {
    var lambda = start(aFunction());

    returned(lambda, "/chat/20000");

    var lines = log.toString().lines().toList();
    var id = lines.get(1).split(" ", -1)[2];
    assertThat(lines).hasSize(20_005);
    assertThat(lines.subList(2, 20_002))
        .isEqualTo(
            IntStream.rangeClosed(1, 20_000).mapToObj(i -> "line " + i + " of " + id).toList());
    assertThat(lines.get(20_003)).startsWith("END");
  }

  @Test
  void setsTheEnvironmentThatLambdaSetsAndNothingElse() throws Exception {
    var lambda = start(aFunction().name("orders").memoryMb(256).environment("TABLE", "a b=c"));

    var lines = returned(lambda, "/env").lines().toList();

    var home = System.getProperty("java.home");
    assertThat(lines)
        .contains(
            "AWS_DEFAULT_REGION=us-east-1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256",
            "AWS_LAMBDA_FUNCTION_NAME=orders",
            "AWS_LAMBDA_FUNCTION_VERSION=$LATEST",
            "AWS_LAMBDA_INITIALIZATION_TYPE=on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME=/aws/lambda/orders",
            "AWS_REGION=us-east-1",
            "JAVA_HOME=" + home,
            "LAMBDA_RUNTIME_DIR=/var/runtime",
            "LAMBDA_TASK_ROOT=" + folder,
            "LANNER_LOCAL=true",
            "LANG=en_US.UTF-8",
            "PATH=/usr/local/bin:/usr/bin:/bin:/opt/bin",
            "TABLE=a b=c",
            "TZ=:UTC",
            "_HANDLER=shop.HttpFunction",
            "working directory=" + folder.toRealPath(),
            "java.home=" + home);
    assertThat(lines).anyMatch(line -> line.matches("AWS_LAMBDA_RUNTIME_API=127\\.0\\.0\\.1:\\d+"));
    assertThat(lines)
        .anyMatch(line ->
            line.matches(
                "AWS_LAMBDA_LOG_STREAM_NAME=\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}"));
    // Beside the two properties, what shells set by themselves.
    assertThat(lines)
        .filteredOn(line -> !line.matches("(PWD|OLDPWD|SHLVL|_|__CF\\w+)=.*"))
        .hasSize(20);
  }

  @Test
  void tellsTheFunctionItsDeadlineAndTrace() throws Exception {
    var lambda = start(aFunction().timeout(Duration.ofSeconds(20)));
    long before = System.currentTimeMillis();

    var result = lambda.invoke(event("/headers"), "Root=1-2-3").get();

    assertThat(text(result))
        .contains("lambda-runtime-trace-id=Root=1-2-3")
        .contains("arn:aws:lambda:us-east-1:000000000000:function:function");
    var deadline = text(result).replaceAll("(?s).*deadline-ms=(\\d+).*", "$1");
    assertThat(Long.parseLong(deadline)).isBetween(before + 20_000, before + 60_000);
  }

  @Test
  void killsAFunctionThatExceedsItsTimeAndServesTheNextInvocation() throws Exception {
    var lambda = start(aFunction().timeout(Duration.ofMillis(300)));
    returned(lambda, "/pid");
    var process = lambda.processes().iterator().next();

    var result = lambda.invoke(event("/hang")).get();

    assertThat(process.isAlive()).isFalse();
    assertThat(result).isInstanceOf(Result.Failed.class);
    assertThat(text(result))
        .matches(
            "\\{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                + UUID
                + " Error: Task timed out after 0.30 seconds\"}");
    assertThat(log.toString()).contains("Error: Task timed out after 0.30 seconds\nEND");
    assertThat(log.toString()).containsPattern("REPORT.*\tStatus: timeout\n");
    assertThat(returned(lambda, "/pid")).isNotEqualTo(Long.toString(process.pid()));
  }

  @Test
  void killsWhatAFunctionStarted() throws Exception {
    FunctionFolders.tinyUnderAShell(folder);
    var lambda = startAsItIs(aFunction().timeout(Duration.ofMillis(1500)));
    var child = ProcessHandle.of(Long.parseLong(returned(lambda, "/child"))).orElseThrow();
    var all = lambda.processes();

    lambda.invoke(event("/hang")).get();

    assertThat(all).hasSize(3).contains(child);
    assertAllEnd(all);
  }

  @Test
  void failsAnInvocationWhoseProcessExitsAndServesTheNext() throws Exception {
    var lambda = start(aFunction());

    var exit = lambda.invoke(event("/exit")).get();
    var halt = lambda.invoke(event("/halt")).get();

    assertThat(text(exit)).contains("Runtime.ExitError", "exited with error: exit status 3");
    assertThat(text(halt)).contains("Runtime.ExitError", "exited with error: exit status 7");
    assertThat(log.toString())
        .containsPattern(
            "leaving\nRequestId: "
                + UUID
                + " Error: Runtime exited with error: exit status 3\nEND.*\n"
                + "REPORT.*\tStatus: error\tError Type: Runtime.ExitError\n");
    assertThat(returned(lambda, "/pid")).matches("\\d+");
  }

  @Test
  void failsAnInvocationWhoseProcessIsKilledAndServesTheNext() throws Exception {
    var lambda = start(aFunction());
    try (var gate = new Gate()) {
      var killed = lambda.invoke(event(gate.path()));
      gate.awaitArrival();

      lambda.processes().forEach(ProcessHandle::destroyForcibly);

      assertThat(text(killed.get())).contains("Runtime.ExitError", "signal: killed");
    }
    assertThat(returned(lambda, "/pid")).matches("\\d+");
  }

  @Test
  void startsAnotherProcessWhenOneEndedBetweenInvocations() throws Exception {
    var lambda = start(aFunction());
    var first = returned(lambda, "/pid");
    var process = lambda.processes().iterator().next();
    process.destroyForcibly();
    process.onExit().get();

    assertThat(returned(lambda, "/pid")).isNotEqualTo(first);
  }

  @Test
  void handsOnTheErrorThatAFunctionReports() throws Exception {
    var lambda = start(aFunction());
    var pid = returned(lambda, "/pid");

    var result = lambda.invoke(event("/fail")).get();

    assertThat(result)
        .isEqualTo(
            new Result.Failed(
                "Runtime.TinyError",
                Payload.ofUtf8(
                    "{\"errorType\":\"shop.OutOfTea\",\"errorMessage\":\"no tea\",\"stackTrace\":[]}")));
    assertThat(log.toString()).contains("Error: shop.OutOfTea: no tea\nEND");
    assertThat(returned(lambda, "/pid")).isEqualTo(pid);
  }

  @Test
  void saysThatAResponseIsTooLong() throws Exception {
    var lambda = start(aFunction());

    assertThat(returned(lambda, "/big/6000000")).hasSize(6_000_002);
    assertThat(lambda.invoke(event("/big/7000000")).get()).isInstanceOf(Result.Failed.class);

    assertThat(log.toString()).contains("Function.ResponseSizeTooLarge");
    assertThat(returned(lambda, "/pid")).matches("\\d+");
  }

  @Test
  void showsAnInitErrorAndTriesAgainAtTheNextInvocation() throws Exception {
    var lambda = start(aFunction().environment("INIT", "error"));

    var result = lambda.invoke(event("/pid")).get();
    var again = lambda.invoke(event("/pid")).get();

    assertThat(text(result)).contains("NoSuchBean: no OrderTable");
    assertThat(again).isInstanceOf(Result.Failed.class);
    assertThat(log.toString().lines().filter(line -> line.startsWith("about to report")))
        .hasSize(2);
    assertThat(log.toString())
        .containsPattern(
            "INIT_REPORT Init Duration: .* ms\tPhase: init\tStatus: error\tError Type: Runtime.TinyError\n"
                + "The function did not start. NoSuchBean: no OrderTable\nSTART.*");
    assertThat(lambda.processes()).isEmpty();
  }

  @Test
  void failsAnInvocationWhenTheProcessExitsInItsInitPhase() throws Exception {
    var lambda = start(aFunction().environment("INIT", "exit"));

    var result = lambda.invoke(event("/pid")).get();

    assertThat(text(result)).contains("Runtime.ExitError", "exit status 4");
  }

  @Test
  void killsAProcessThatExceedsTheTimeOfTheInitPhase() throws Exception {
    var lambda = start(aFunction().environment("INIT", "hang").initTimeout(Duration.ofMillis(400)));

    var result = lambda.invoke(event("/pid")).get();

    assertThat(text(result)).contains("Sandbox.Timedout", "Init timed out after 0.40 seconds");
    assertThat(log.toString()).contains("\tPhase: init\tStatus: timeout\n");
    assertThat(lambda.processes()).isEmpty();
  }

  @Test
  void failsAnInvocationWhenTheBootstrapCannotBeStarted() throws Exception {
    FunctionFolders.withBootstrap(folder, "");
    FunctionFolders.write(folder.resolve("bootstrap"), "#!/no/such/interpreter\n");
    var lambda = startAsItIs(aFunction());

    var result = lambda.invoke(event("/pid")).get();

    assertThat(text(result))
        .contains("Runtime.InvalidEntrypoint", "bootstrap could not be started");
  }

  @Test
  void startsEnvironmentsOnlyWhileAllOthersAreBusyAndAtMostAsManyAsItMay() throws Exception {
    var lambda = start(aFunction().environments(2).timeout(Duration.ofSeconds(30)));
    try (var gate = new Gate()) {
      var first = lambda.invoke(event(gate.path()));
      gate.awaitArrival();
      assertThat(lambda.processes()).hasSize(1);
      var second = lambda.invoke(event(gate.path()));
      gate.awaitArrival();
      assertThat(lambda.processes()).hasSize(2);
      var third = lambda.invoke(event(gate.path()));
      var fourth = lambda.invoke(event(gate.path()));

      assertThat(gate.hasArrival()).isFalse();
      gate.letOneGo();
      first.get();
      gate.awaitArrival();
      gate.letOneGo();
      second.get();
      gate.awaitArrival();

      assertThat(third).isNotDone();
      gate.letOneGo();
      third.get();
      assertThat(fourth).isNotDone();
      gate.letOneGo();
      fourth.get();
      assertThat(lambda.processes()).hasSize(2);
    }
  }

  @Test
  void dropsAnInvocationThatWasCancelledWhileItWaited() throws Exception {
    var lambda = start(aFunction().environments(1).timeout(Duration.ofSeconds(30)));
    try (var gate = new Gate()) {
      var running = lambda.invoke(event(gate.path()));
      gate.awaitArrival();
      var waiting = lambda.invoke(event("/exit"));

      waiting.cancel(false);
      gate.letOneGo();

      assertThat(running.get()).isInstanceOf(Result.Returned.class);
      assertThat(returned(lambda, "/pid")).matches("\\d+");
      assertThat(log.toString()).doesNotContain("leaving");
    }
  }

  @Test
  void servesAHundredInvocationsAtOnce() {
    var lambda = start(aFunction().timeout(Duration.ofSeconds(30)));

    var results = IntStream.range(0, 100).mapToObj(i -> lambda.invoke(event("/pid"))).toList();

    var processes =
        results.stream().map(CompletableFuture::join).map(this::text).collect(Collectors.toSet());
    assertThat(processes).hasSizeBetween(1, 4);
    assertThat(log.toString().lines().filter(line -> line.startsWith("REPORT"))).hasSize(100);
  }

  @Test
  void endsEverythingWithinASecondWhenItIsClosed() throws Exception {
    FunctionFolders.tinyUnderAShell(folder);
    var lambda = startAsItIs(aFunction().environments(2).timeout(Duration.ofSeconds(30)));
    returned(lambda, "/child");
    try (var gate = new Gate()) {
      var running = lambda.invoke(event("/hang"));
      var another = lambda.invoke(event(gate.path()));
      gate.awaitArrival();
      var waiting = lambda.invoke(event("/pid"));
      var processes = lambda.processes();
      assertThat(processes).hasSizeGreaterThanOrEqualTo(5);

      long start = System.nanoTime();
      lambda.close();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

      assertThat(millis).isLessThan(1000);
      assertAllEnd(processes);
      assertThat(running.get()).isInstanceOf(Result.Failed.class);
      assertThat(another.get()).isInstanceOf(Result.Failed.class);
      assertThat(waiting.get()).isInstanceOf(Result.Failed.class);
      assertThat(lambda.invoke(event("/pid")).get()).isInstanceOf(Result.Failed.class);
    }
  }

  @Test
  void warmsUpOneEnvironmentThatServesTheFirstInvocation() throws Exception {
    var lambda = start(aFunction());

    lambda.warmUp();
    lambda.warmUp();
    CompletableFuture<Result> first;
    CompletableFuture<Result> second;
    try (var gate = new Gate()) {
      first = lambda.invoke(event(gate.path()));
      second = lambda.invoke(event(gate.path()));
      gate.awaitArrival();
      gate.awaitArrival();
    }

    assertThat(first.get()).isInstanceOf(Result.Returned.class);
    assertThat(second.get()).isInstanceOf(Result.Returned.class);
    assertThat(log.toString().lines().filter("initializing"::equals)).hasSize(2);
    assertThat(log.toString().lines().filter(line -> line.contains("Init Duration"))).hasSize(2);
    try (var gate = new Gate()) {
      var overlapping = IntStream.range(0, 3).mapToObj(i -> lambda.invoke(event(gate.path())));
      for (var _ : overlapping.toList()) {
        gate.awaitArrival();
      }
    }
  }

  @Test
  void goesOnWithoutTheEnvironmentThatDidNotWarmUp() throws Exception {
    var lambda = start(aFunction().environment("INIT", "exit"));

    lambda.warmUp();

    assertThat(text(lambda.invoke(event("/pid")).get())).contains("exit status 4");
  }

  @Test
  void refusesAFolderWithoutAFunction() {
    assertThatThrownBy(() -> startAsItIs(aFunction()))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("holds no bootstrap");
    FunctionFolders.write(folder.resolve("bootstrap"), "");
    assertThatThrownBy(() -> startAsItIs(aFunction()))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("chmod +x");
    var nowhere = Function.builder(folder.resolve("nowhere"), "shop.HttpFunction").build();
    assertThatThrownBy(() -> LocalLambda.start(nowhere, log))
        .isInstanceOf(LocalRunException.class)
        .hasMessageContaining("no function folder");
  }

  private Function.Builder aFunction() {
    return Function.builder(folder, "shop.HttpFunction").timeout(Duration.ofSeconds(20));
  }

  private LocalLambda start(Function.Builder function) {
    FunctionFolders.tiny(folder);
    return startAsItIs(function);
  }

  private LocalLambda startAsItIs(Function.Builder function) {
    var lambda = LocalLambda.start(function.build(), log);
    started.add(lambda);
    return lambda;
  }

  private static Payload event(String path) {
    return Payload.ofUtf8("{\"rawPath\":\"" + path + "\"}");
  }

  private String returned(LocalLambda lambda, String path) throws Exception {
    var result = lambda.invoke(event(path)).get();
    assertThat(result).as(log::toString).isInstanceOf(Result.Returned.class);
    return text(result);
  }

  private String text(Result result) {
    return switch (result) {
      case Result.Returned(var payload) -> payload.utf8();
      case Result.Failed(_, var payload) -> payload.utf8();
    };
  }

  private static void assertAllEnd(Iterable<ProcessHandle> processes) throws Exception {
    for (var process : processes) {
      // A process that was killed is gone when its parent, here the system's first, has noticed.
      process.onExit().get(5, TimeUnit.SECONDS);
      assertThat(process.isAlive()).isFalse();
    }
  }
}
