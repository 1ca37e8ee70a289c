package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ThroughputScriptTest {
  private static final int WORKERS = 4;

  private final Exchange exchange = Exchange.echo("echo", 100);

  @Test
  void countsTheAnswersOfAllWorkers() {
    ThroughputScript script = script(WORKERS);

    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WORKERS; i++) {
        workers.execute(() -> echo(script));
      }
    }

    Measurement measurement = script.done().join();
    assertThat(measurement.get(Metric.INVOCATIONS_PER_SECOND)).isPositive();
    assertThat(measurement.get(Metric.WARM_CPU_MICROS)).isNotNegative();
  }

  @Test
  void hasNoFigureForAProcessWithTooFewWorkers() {
    ThroughputScript script = script(2);

    assertThat(script.next()).isNull();

    assertThat(script.done().join().isEmpty()).isTrue();
  }

  @Test
  void takesNoAnswerTwice() {
    ThroughputScript script = script(1);
    String requestId = requestId(script.next());

    script.responded(requestId, exchange.event(), 100);
    script.responded(requestId, exchange.event(), 100);

    assertThatThrownBy(script.done()::join).hasMessageContaining("response to " + requestId);
  }

  @Test
  void takesNoOtherAnswerThanTheEvent() {
    ThroughputScript script = script(1);
    byte[] changed = exchange.event().clone();
    changed[50]++;

    script.responded(requestId(script.next()), changed, 100);

    assertThatThrownBy(script.done()::join).hasMessageContaining("is wrong");
  }

  private ThroughputScript script(int concurrency) {
    var script =
        new ThroughputScript(exchange, concurrency, 100, 1000, Instant.EPOCH, new CpuClock());
    script.starting();
    script.started(ProcessHandle.current().pid());
    return script;
  }

  private static void echo(ThroughputScript script) {
    for (ByteBuffer event = script.next(); event != null; event = script.next()) {
      var body = new byte[100];
      event.get(event.limit() - body.length, body);
      script.responded(requestId(event), body, body.length);
    }
  }

  private static String requestId(ByteBuffer event) {
    String name = "Lambda-Runtime-Aws-Request-Id: ";
    String text = ISO_8859_1.decode(event.duplicate()).toString();
    int start = text.indexOf(name) + name.length();
    return text.substring(start, text.indexOf('\r', start));
  }
}
