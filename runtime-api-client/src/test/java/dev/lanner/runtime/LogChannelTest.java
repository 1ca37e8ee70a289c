package dev.lanner.runtime;

import static com.amazonaws.services.lambda.runtime.logging.LogLevel.DEBUG;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.ERROR;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.INFO;
import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The log on the channels that Lambda may name besides standard output: an inherited descriptor
/// that takes frames, and a socket that takes lines.
@EnabledOnOs(value = OS.LINUX, disabledReason = "descriptors have names in /proc on Linux")
@Timeout(60)
class LogChannelTest {
  private static final String DESCRIPTOR = "_LAMBDA_TELEMETRY_LOG_FD";
  private static final String SOCKET = "_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private LogSink sink(InstantSource clock, String... variables) {
    return LogSink.ofProcess(anEnvironment(variables), clock, out, err);
  }

  /// The number of a descriptor of this process that is open on the file.
  private static String descriptorOf(Path file) throws IOException {
    try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .filter(descriptor -> pointsTo(descriptor, file))
          .map(descriptor -> descriptor.getFileName().toString())
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean pointsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
    } catch (IOException _) {
      return false; // It is the one that lists the folder, which is closed by now.
    }
  }

  /// What the sink writes as frames into a file.
  private List<LogFrame> frames(String format, Consumer<LogSink> logging) throws IOException {
    var clock = InstantSource.fixed(Instant.parse("2026-11-20T11:00:00.123456789Z"));
    var file = folder.resolve("log");
    try (var _ = new FileOutputStream(file.toFile())) {
      var descriptor = descriptorOf(file);
      logging.accept(
          sink(
              clock,
              DESCRIPTOR,
              descriptor,
              "AWS_LAMBDA_LOG_FORMAT",
              format,
              "AWS_LAMBDA_LOG_LEVEL",
              "TRACE"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    try (var in = Files.newInputStream(file)) {
      return LogFrame.readAll(in);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNDEFINED, a55a0003, a55a0002",
    "TRACE, a55a0007, a55a0006",
    "DEBUG, a55a000b, a55a000a",
    "INFO,  a55a000f, a55a000e",
    "WARN,  a55a0013, a55a0012",
    "ERROR, a55a0017, a55a0016",
    "FATAL, a55a001b, a55a001a"
  })
  void marksFramesWithFormatLevelAndTime(LogLevel level, String text, String json)
      throws IOException {
    assertThat(frames("Text", sink -> sink.log(level, null, "hello", null, Map.of())))
        .singleElement()
        .satisfies(frame -> {
          assertThat(frame.type()).isEqualTo(text);
          assertThat(frame.micros()).isEqualTo(1795172400123456L);
          assertThat(frame.text()).startsWith("2026-11-20T11:00:00.123Z - ").endsWith(" hello");
        });
    assertThat(frames("JSON", sink -> sink.log(level, null, "hello", null, Map.of())))
        .singleElement()
        .satisfies(frame -> {
          assertThat(frame.type()).isEqualTo(json);
          assertThat(frame.text()).startsWith("{").endsWith(",\"message\":\"hello\"}");
        });
  }

  @Test
  void makesOneFrameOfOneStackTrace() throws IOException {
    var frames =
        frames("Text", sink -> sink.log(ERROR, "shop.Orders", "failed", aFailure(), Map.of()));

    assertThat(frames).singleElement().extracting(LogFrame::text).asString().hasLineCount(10);
  }

  @Test
  void framesWhatHandlersLogAsItIs() throws IOException {
    var frames =
        frames(
            "Text",
            sink -> {
              var logger = sink.lambdaLogger();
              logger.log("two\nlines\n");
              logger.log("");
              logger.log(new byte[] {'b', (byte) 0xC3, (byte) 0xA9}, INFO);
              logger.log("x".repeat(3 * 1024 * 1024), DEBUG);
            });

    assertThat(frames)
        .extracting(LogFrame::type, frame -> frame.text().replaceAll("x{9,}", "x..."))
        .containsExactly(
            tuple("a55a0003", "two\nlines"),
            tuple("a55a0003", ""),
            tuple("a55a000f", "bé"),
            tuple("a55a000b", "[DEBUG] x..."));
  }

  @Test
  void framesOfManyThreadsDoNotMixInAPipe() throws Exception {
    var pipe = aPipe();
    var frames =
        inBackground(() -> {
          var texts = new ArrayList<String>();
          try (var in = new BufferedInputStream(new FileInputStream(pipe.toFile()))) {
            while (texts.size() < 8000) {
              texts.add(LogFrame.read(in).text());
            }
          }
          return texts;
        });
    try (var _ = new FileOutputStream(pipe.toFile())) {
      logFromManyThreads(sink(CLOCK, DESCRIPTOR, descriptorOf(pipe)));
    }

    assertInOrderOfEachThread(frames.get());
  }

  @Test
  void linesOfManyThreadsDoNotMixInASocket() throws Exception {
    try (var server = aSocket()) {
      var lines =
          inBackground(() -> {
            try (var reader = readerOf(server)) {
              return reader.lines().limit(8000).toList();
            }
          });

      logFromManyThreads(sink(CLOCK, SOCKET, pathOf(server)));

      assertInOrderOfEachThread(lines.get());
    }
  }

  /// 8 threads write 1000 records each, a few of them larger than what a pipe or a socket holds.
  private static void logFromManyThreads(LogSink sink) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 8; t++) {
        var name = "t" + t;
        var _ =
            threads.submit(() -> {
              for (int i = 0; i < 1000; i++) {
                var filler = "x".repeat(i % 250 == 0 ? 300_000 : i);
                sink.lambdaLogger().log(name + " " + i + " " + filler + " end");
              }
            });
      }
    }
  }

  private static void assertInOrderOfEachThread(List<String> records) {
    var next = new HashMap<String, Integer>();
    for (var entry : records) {
      var parts = entry.split(" ", 4);
      int number = Integer.parseInt(parts[1]);
      assertThat(number).isEqualTo(next.getOrDefault(parts[0], 0));
      assertThat(parts[2]).hasSize(number % 250 == 0 ? 300_000 : number);
      assertThat(parts[3]).isEqualTo("end");
      next.put(parts[0], number + 1);
    }
    assertThat(next).hasSize(8).allSatisfy((_, count) -> assertThat(count).isEqualTo(1000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        DESCRIPTOR + " | 99999 | /proc/self/fd/99999 (No such file or directory)",
        DESCRIPTOR + " | three | \"three\" is not the number of a descriptor",
        DESCRIPTOR + " | -1    | \"-1\" is not the number of a descriptor",
        SOCKET + "     | /nowhere/log.sock | No such file or directory",
      })
  void goesToStandardErrorWithOneWarningWhenTheChannelCannotBeOpened(
      String variable, String value, String reason) {
    var sink = sink(CLOCK, variable, value);

    sink.log(INFO, null, "first", null, Map.of());
    sink.log(INFO, null, "second", null, Map.of());

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            2026-11-20T11:00:00.123Z - INFO first
            2026-11-20T11:00:00.123Z - WARN dev.lanner.runtime %s
            2026-11-20T11:00:00.123Z - INFO second
            """
                .formatted(warning(variable, reason)));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static String warning(String variable, String reason) {
    return "The log cannot be written to the channel of "
        + variable
        + " ("
        + reason
        + "), and goes to standard error from here on.";
  }

  @Test
  void goesToStandardErrorWhenTheReaderOfAPipeIsGone() throws Exception {
    var pipe = aPipe();
    var reader = inBackground(() -> new FileInputStream(pipe.toFile()));
    try (var _ = new FileOutputStream(pipe.toFile())) {
      var sink = sink(CLOCK, DESCRIPTOR, descriptorOf(pipe));
      sink.log(INFO, null, "first", null, Map.of());
      try (var in = reader.get()) {
        assertThat(LogFrame.read(in).text()).endsWith("first");
      }

      sink.log(INFO, null, "second", null, Map.of());
      sink.log(INFO, null, "third", null, Map.of());
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            2026-11-20T11:00:00.123Z - INFO second
            2026-11-20T11:00:00.123Z - WARN dev.lanner.runtime %s
            2026-11-20T11:00:00.123Z - INFO third
            """
                .formatted(warning(DESCRIPTOR, "Broken pipe")));
  }

  @Test
  void goesToStandardErrorWhenTheReaderOfASocketIsGone() throws Exception {
    try (var server = aSocket()) {
      var sink = sink(CLOCK, SOCKET, pathOf(server));
      sink.log(INFO, null, "first", null, Map.of());
      server.accept().close();

      sink.log(INFO, null, "second", null, Map.of());
      sink.log(INFO, null, "third", null, Map.of());
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("2026-11-20T11:00:00.123Z - INFO second\n")
        .endsWith("2026-11-20T11:00:00.123Z - INFO third\n")
        .hasLineCount(3);
  }

  @Test
  void keepsTheSocketWhenAThreadThatLogsIsInterrupted() throws Exception {
    try (var server = aSocket()) {
      var sink = sink(CLOCK, SOCKET, pathOf(server));
      sink.lambdaLogger().log("first");
      var reader = readerOf(server);
      boolean kept;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        kept =
            threads
                .submit(() -> {
                  Thread.currentThread().interrupt();
                  sink.lambdaLogger().log("second");
                  return Thread.currentThread().isInterrupted();
                })
                .get();
      }
      sink.lambdaLogger().log("third");

      assertThat(kept).isTrue();
      assertThat(List.of(reader.readLine(), reader.readLine(), reader.readLine()))
          .containsExactly("first", "second", "third");
    }
  }

  @Test
  void waitsForASlowReaderEvenWhenInterrupted() throws Exception {
    try (var server = aSocket()) {
      var sink = sink(CLOCK, SOCKET, pathOf(server));
      var large = "x".repeat(2 * 1024 * 1024);
      var writer =
          inBackground(() -> {
            Thread.currentThread().interrupt();
            sink.lambdaLogger().log(large);
            return Thread.currentThread().isInterrupted();
          });

      try (var reader = readerOf(server)) {
        assertThat(reader.readLine()).isEqualTo(large);
      }
      assertThat(writer.get()).isTrue();
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void prefersTheSocketAndLeavesOtherSinksAlone() throws Exception {
    try (var server = aSocket()) {
      var environment = anEnvironment(SOCKET, pathOf(server), DESCRIPTOR, "1");
      LogSink.ofProcess(environment, CLOCK, out, err).lambdaLogger().log("socket");
      new LogSink(environment, CLOCK, out).lambdaLogger().log("stream");

      try (var reader = readerOf(server)) {
        assertThat(reader.readLine()).isEqualTo("socket");
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("stream\n");
    }
  }

  private Path aPipe() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private ServerSocketChannel aSocket() throws IOException {
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("log.sock")));
    return server;
  }

  private static String pathOf(ServerSocketChannel server) throws IOException {
    return server.getLocalAddress().toString();
  }

  private static BufferedReader readerOf(ServerSocketChannel server) throws IOException {
    return new BufferedReader(
        Channels.newReader(server.accept(), StandardCharsets.UTF_8), 64 * 1024);
  }

  private static <T> Future<T> inBackground(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }
}
