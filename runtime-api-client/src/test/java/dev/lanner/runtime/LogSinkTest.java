package dev.lanner.runtime;

import static com.amazonaws.services.lambda.runtime.logging.LogLevel.DEBUG;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.ERROR;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.FATAL;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.INFO;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.TRACE;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.UNDEFINED;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.WARN;
import static dev.lanner.runtime.Fixtures.CLOCK;
import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.anEnvironment;
import static dev.lanner.runtime.Fixtures.anInvocation;
import static dev.lanner.runtime.Fixtures.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lanner.runtime.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogSinkTest {
  private final CountingStream out = new CountingStream();

  private static final class CountingStream extends ByteArrayOutputStream {
    private int writes;

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      writes++;
      super.write(bytes, offset, length);
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }

  private LogSink sink(String format, String level) {
    var environment = anEnvironment("AWS_LAMBDA_LOG_FORMAT", format, "AWS_LAMBDA_LOG_LEVEL", level);
    return new LogSink(environment, CLOCK, out);
  }

  /// One record of each kind: alone, with fields, in an invocation, with a stack trace.
  private static void logOneOfEach(LogSink sink) {
    sink.log(INFO, null, "started\n", null, Map.of());
    var fields = new LinkedHashMap<String, String>();
    fields.put("order", "42");
    fields.put("note", "a \"b\" ü");
    sink.log(WARN, "shop.Orders", "slow", null, fields);
    var invocation =
        anInvocation("Lambda-Runtime-Trace-Id", "Root=1", "Lambda-Runtime-Aws-Tenant-Id", "blue");
    var context = new LambdaContext(invocation, anEnvironment(), CLOCK, sink);
    InvocationScope.call(
        context,
        () -> {
          sink.log(INFO, "shop.Orders", "placed", null, Map.of());
          sink.log(ERROR, "shop.Orders", "failed", aFailure(), Map.of("order", "42"));
          return null;
        });
  }

  @Test
  void writesTextForReading() {
    logOneOfEach(sink("Text", "INFO"));

    assertThat(out.text()).isEqualTo(golden("log.txt"));
    assertThat(out.writes).isEqualTo(4);
  }

  @Test
  void writesOneJsonObjectInEachLine() {
    logOneOfEach(sink("json", "INFO"));

    assertThat(out.text()).isEqualTo(golden("log.jsonl"));
    assertThat(out.writes).isEqualTo(4);
  }

  @Test
  void writesTheLevelOfTheEnvironmentAndAbove() {
    var sink = sink("Text", "warn");

    assertThat(LogLevel.values())
        .filteredOn(sink::isEnabled)
        .containsExactly(UNDEFINED, WARN, ERROR, FATAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LOUD", "UNDEFINED"})
  void writesInfoAndAboveWhenTheLevelIsUnknown(String level) {
    var sink = sink("", level);

    assertThat(sink.isEnabled(INFO)).isTrue();
    assertThat(sink.isEnabled(DEBUG)).isFalse();
    assertThat(sink.isEnabled(TRACE)).isFalse();
  }

  @Test
  void dropsWhatIsBelowTheLevel() {
    sink("", "ERROR").log(INFO, null, "quiet", null, Map.of());

    assertThat(out.writes).isZero();
  }

  @Test
  void writesTheTextOfHandlersAsAwsRuntimeDoes() {
    var logger = sink("Text", "").lambdaLogger();

    logger.log("plain ü");
    logger.log("two\nlines\n");
    logger.log("{\"_aws\":{}}".getBytes(StandardCharsets.UTF_8));
    logger.log("slow", WARN);
    logger.log("fine", TRACE);
    logger.log("raw".getBytes(StandardCharsets.UTF_8), ERROR);
    logger.log((String) null);
    logger.log((byte[]) null);

    assertThat(out.text())
        .isEqualTo(
            """
            plain ü
            two
            lines
            {"_aws":{}}
            [WARN] slow
            [TRACE] fine
            raw
            null
            null
            """);
  }

  @Test
  void writesTheRecordsOfHandlersAsJsonAndTheirBytesAsTheyAre() {
    var logger = sink("JSON", "").lambdaLogger();

    logger.log("plain\nü", UNDEFINED);
    logger.log("{\"formatted\":true}\n".getBytes(StandardCharsets.UTF_8), INFO);

    assertThat(out.text())
        .isEqualTo(
            """
            {"timestamp":"2026-11-20T11:00:00.123Z","level":"INFO","message":"plain\\nü"}
            {"formatted":true}
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text", "JSON"})
  void dropsWhatHandlersLogBelowTheLevel(String format) {
    var logger = sink(format, "error").lambdaLogger();

    logger.log("quiet", WARN);
    logger.log(new byte[] {1}, WARN);
    assertThat(out.writes).isZero();

    logger.log("loud", ERROR);
    logger.log("without a level");
    assertThat(out.writes).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void recordsWhateverIsThrown(HostileThrowable hostile) {
    var thrown = hostile.make();

    sink("JSON", "").log(ERROR, null, "failed \uD83D", thrown, Map.of());

    var json = JsonReader.of(Payload.of(out.toByteArray()));
    json.skipValue();
    json.end();
    assertThat(out.text()).hasLineCount(1);
    out.reset();

    sink("Text", "").log(ERROR, null, "failed \uD83D", thrown, Map.of());

    assertThat(out.text()).contains(" ERROR failed ?\n" + thrown.getClass().getName());
    assertThat(out.writes).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00.000Z",
    "2024-02-29T23:59:59.999Z",
    "2026-11-20T11:00:00.120Z",
    "1969-12-31T23:59:59.001Z",
    "9999-12-31T00:00:00.000Z"
  })
  void showsTimesInUtc(String time) {
    var sink = new LogSink(anEnvironment(), InstantSource.fixed(Instant.parse(time)), out);

    sink.log(INFO, null, "now", null, Map.of());

    assertThat(out.text()).isEqualTo(time + " - INFO now\n");
  }

  @Test
  void goesOnWhenTheLogIsGone() {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    var sink = new LogSink(anEnvironment(), CLOCK, broken);

    assertThatCode(() -> sink.log(INFO, null, "lost", null, Map.of())).doesNotThrowAnyException();
  }
}
