package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class MeasuringScriptTest {
  private static final Exchange EXCHANGE = Exchange.echo("echo", 100);

  @Test
  void findsOutWhoGetsSlowerWithEachInvocation() {
    Measurement measurement = measure(Duration.ofMillis(1));

    assertThat(measurement.get(Metric.SLOWDOWN)).isGreaterThan(2);
    assertThat(measurement.get(Metric.RESPONSE_P50_MICROS)).isPositive();
  }

  /// An echo whose n-th answer takes n times as long as its first.
  private static Measurement measure(Duration longer) {
    var script =
        new MeasuringScript(Kind.ECHO, List.of(EXCHANGE), 0, 40, Instant.EPOCH, new CpuClock());
    script.starting();
    script.started(ProcessHandle.current().pid());
    int number = 0;
    for (ByteBuffer event = script.next(); event != null; event = script.next()) {
      LockSupport.parkNanos(number * longer.toNanos());
      script.responded(EventResponse.requestId(number++), EXCHANGE.event(), 100);
    }
    return script.done().join();
  }
}
