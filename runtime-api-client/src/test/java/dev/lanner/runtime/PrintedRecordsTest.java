package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "descriptors have names in /proc on Linux")
class PrintedRecordsTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LogSink sink = new LogSink(Fixtures.anEnvironment(), CLOCK, written);

  @TempDir private Path folder;

  @Test
  void endsARecordWithTheLine() {
    var out = PrintedRecords.stream(sink);

    out.print("one ");
    out.print('ü');
    out.write(' ');
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();

    out.println(1);
    out.println("two\nthree");
    out.print("four");
    out.flush();
    out.flush();

    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("one ü 1\ntwo\nthree\nfour\n");
  }

  @Test
  void doesNotWaitForeverForTheEndOfALine() {
    var out = PrintedRecords.stream(sink);

    out.print("x".repeat(100_000));

    assertThat(written.size()).isGreaterThan(64 * 1024);
  }

  @Test
  void keepsTheOrderOfPrintsAndRecordsInFrames() throws Exception {
    var log = folder.resolve("log");
    var process = launch("exec 3>\"$1\"; shift; exec \"$@\"", log, "_LAMBDA_TELEMETRY_LOG_FD=3");

    assertThat(process.waitFor()).isEqualTo(1);
    try (var in = Files.newInputStream(log)) {
      assertThat(LogFrame.readAll(in))
          .extracting(frame -> frame.type() + " " + withoutTime(frame.text()))
          .containsExactly(
              "a55a0003 printed",
              "a55a0003 printed as an error",
              "a55a0013 WARN logged",
              "a55a0003 raw",
              "a55a0003 printed again",
              "a55a000f INFO dev.lanner.runtime The connection",
              "a55a0013 WARN dev.lanner.runtime The connection",
              "a55a0013 WARN dev.lanner.runtime The connection",
              "a55a0013 WARN dev.lanner.runtime The connection",
              "a55a001b FATAL dev.lanner.runtime The connection",
              "a55a0003 not ended");
    }
    assertThat(process.inputReader().readLine()).isNull();
    assertThat(process.errorReader().readLine()).isNull();
  }

  @Test
  void leavesPrintsAloneWithoutAChannel() throws Exception {
    var process = launch("shift; exec \"$@\"", folder.resolve("none"), "UNUSED=1");

    assertThat(process.inputReader().lines().map(PrintedRecordsTest::withoutTime))
        .containsExactly(
            "printed",
            "WARN logged",
            "raw",
            "printed again",
            "not endedINFO dev.lanner.runtime The connection",
            "WARN dev.lanner.runtime The connection",
            "WARN dev.lanner.runtime The connection",
            "WARN dev.lanner.runtime The connection",
            "FATAL dev.lanner.runtime The connection");
    assertThat(process.errorReader().readLine()).isEqualTo("printed as an error");
  }

  private static String withoutTime(String text) {
    return text.replaceAll("\\d{4}-\\S+Z - ", "").replaceAll("(The connection).*", "$1");
  }

  /// Runs the function below a shell script, with the file and the command as its arguments.
  private static Process launch(String script, Path file, String variable) throws IOException {
    var command = new ArrayList<>(List.of("bash", "-c", script, "bash", file.toString()));
    command.addAll(JavaProcess.command(Function.class, "--illegal-native-access=deny"));
    var builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");
    builder.environment().put(variable.split("=")[0], variable.split("=")[1]);
    return builder.start();
  }

  /// Writes by all ways there are, and ends because nobody answers at the Runtime API.
  static final class Function {
    private Function() {}

    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> {
        System.out.println("printed");
        System.err.println("printed as an error");
        LogSink.standard().log(LogLevel.WARN, null, "logged", null, Map.of());
        LogSink.standard().lambdaLogger().log("raw");
        System.out.println("printed again");
        System.out.print("not ended");
        return (event, _) -> event;
      });
    }
  }
}
