package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocationOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaRuntimeTest {
  private final FakeRuntimeApi api = new FakeRuntimeApi();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private int run(Initializer initializer) {
    var environment = anEnvironment("TABLE", "orders");
    var log = new LogSink(environment, CLOCK, written);
    return LambdaRuntime.run(environment, () -> api, log, CLOCK, initializer);
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void initializesOnceAndServes() {
    api.offer(anInvocationOf("1")).offer(anInvocationOf("2"));

    run(environment -> {
      var table = environment.get("TABLE");
      return (event, _) -> Payload.ofUtf8(table + event.utf8());
    });

    assertThat(api.answers)
        .containsExactly(
            Fixtures.REQUEST_ID + " response orders1", Fixtures.REQUEST_ID + " response orders2");
  }

  @Test
  void exitsWithOneLineWhenTheRuntimeApiIsLost() {
    int status = run(_ -> (event, _) -> event);

    assertThat(status).isEqualTo(1);
    assertThat(log())
        .isEqualTo(
            "2026-11-20T11:00:00.123Z - FATAL dev.lanner.runtime No more events. The process exits,"
                + " and Lambda replaces it.\n");
  }

  @Test
  void reportsAnInitializerThatFails() {
    int status =
        run(_ -> {
          throw aFailure();
        });

    assertThat(status).isEqualTo(1);
    assertThat(api.answers)
        .containsExactly(
            "init error Runtime.BadFunctionCode " + ErrorReport.of(aFailure()).body().utf8());
    assertThat(log())
        .startsWith(
            "2026-11-20T11:00:00.123Z - FATAL dev.lanner.runtime The function could not be"
                + " initialized.\njava.lang.IllegalStateException: order 42 failed\n")
        .contains("Caused by: java.io.IOException");
  }

  @Test
  void reportsAClassThatCannotBeLinked() {
    run(_ -> {
      throw new NoClassDefFoundError("shop/Orders");
    });

    assertThat(api.answers)
        .singleElement()
        .asString()
        .startsWith("init error Runtime.BadFunctionCode {\"errorMessage\":\"shop/Orders\"");
  }

  @Test
  void reportsAnInitializerWithoutAHandler() {
    run(_ -> null);

    assertThat(api.answers)
        .singleElement()
        .asString()
        .contains("The initializer returned null instead of a handler.");
  }

  @Test
  void saysOutsideOfLambdaHowToRunLocally() throws Exception {
    var process = launch("");

    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it in the execution environment; to run"
                + " locally, start the function through the Runtime Interface Emulator.\n");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  /// The `main` of a function in a process of its own.
  private static Process launch(String runtimeApi) throws IOException {
    var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    var builder =
        new ProcessBuilder(
            List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), Function.class.getName()));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    return builder.start();
  }

  private static String classPath() {
    return String.join(
        File.pathSeparator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        location(Function.class),
        location(LambdaRuntime.class));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /// A function as a user writes it.
  static final class Function {
    private Function() {}

    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> (event, _) -> event);
    }
  }
}
