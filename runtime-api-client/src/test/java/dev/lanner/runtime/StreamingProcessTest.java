package dev.lanner.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Functions in processes of their own.
@Timeout(120)
class StreamingProcessTest {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MEBIBYTES = RuntimeApiServer.MAX_STREAM_BYTES / MEBIBYTE;

  /// What the buffers of the kernel on both sides hold at most, and some more.
  private static final int MEBIBYTES_ON_THE_WAY = 32;

  @Test
  void streams200MebibytesFromAHeapOf64AndWaitsForTheReader() throws Exception {
    try (var server = RuntimeApiServer.start()) {
      var process = launch(server.endpoint(), Flood.class, "-Xmx64m");
      try (var answers =
              new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
          var questions = process.outputWriter(UTF_8)) {
        var streamed = server.invokeStreaming(Event.json("{}"));
        var expected = Flood.block();

        for (int received = 0; received < MEBIBYTES; received++) {
          // The first pause is long enough for all of it, if nothing held the writer up.
          for (int i = 0; i < (received == 1 ? 20_000 : 1); i++) {
            questions.append('\n').flush();
            assertThat(Integer.parseInt(answers.readLine()))
                .isLessThanOrEqualTo(received + MEBIBYTES_ON_THE_WAY);
          }
          assertThat(Arrays.equals(streamed.body().readNBytes(MEBIBYTE), expected)).isTrue();
        }

        assertThat(streamed.body().read()).isEqualTo(-1);
        assertThat(streamed.answer().get()).isInstanceOf(Answer.Response.class);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void loadsNothingThatStreamsForAHandlerThatDoesNot(@TempDir Path folder) throws Exception {
    var loaded = folder.resolve("loaded");
    try (var server = RuntimeApiServer.start()) {
      var process = launch(server.endpoint(), Echo.class, "-Xlog:class+load:file=" + loaded);
      try {
        assertThat(server.invoke(Event.json("1")).get()).isInstanceOf(Answer.Response.class);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    var classes = new HashSet<String>();
    for (var line : Files.readAllLines(loaded)) {
      int name = line.indexOf("dev.lanner.runtime.");
      classes.add(name < 0 ? "" : line.substring(name, line.indexOf(' ', name)));
    }
    // The one that tells a handler that streams from others.
    assertThat(classes).contains(HttpRuntimeApi.class.getName(), StreamingHandler.class.getName());
    assertThat(classes)
        .doesNotContain(
            ResponseStream.class.getName(),
            ResponsePrelude.class.getName(),
            StreamedResponse.class.getName(),
            HttpStreamedResponse.class.getName(),
            CollectedResponse.class.getName(),
            ChunkedBody.class.getName(),
            PatientOutput.class.getName(),
            ErrorTrailers.class.getName());
  }

  private static Process launch(String runtimeApi, Class<?> main, String option)
      throws IOException {
    var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    var builder =
        new ProcessBuilder(
                List.of(
                    java, "-XX:TieredStopAtLevel=1", option, "-cp", classPath(), main.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    return builder.start();
  }

  private static String classPath() {
    return String.join(
        File.pathSeparator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        location(Flood.class),
        location(LambdaRuntime.class));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /// Writes all that Lambda takes, and says for each line on standard input how many mebibytes it
  /// has written.
  static final class Flood {
    private static volatile int written;

    private Flood() {}

    public static void main(String[] arguments) {
      Thread.ofPlatform().daemon().start(Flood::answer);
      LambdaRuntime.run(_ ->
          (StreamingHandler)
              (_, response, _) -> {
                var block = block();
                for (int i = 0; i < MEBIBYTES; i++) {
                  response.write(block);
                  written = i + 1;
                }
              });
    }

    static byte[] block() {
      var block = new byte[MEBIBYTE];
      new Random(42).nextBytes(block);
      return block;
    }

    private static void answer() {
      try {
        while (System.in.read() >= 0) {
          System.out.println(written);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /// Answers without a stream.
  static final class Echo {
    private Echo() {}

    public static void main(String[] arguments) {
      LambdaRuntime.run(_ -> (event, _) -> event);
    }
  }
}
