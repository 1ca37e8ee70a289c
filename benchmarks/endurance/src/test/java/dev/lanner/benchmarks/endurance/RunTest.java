package dev.lanner.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.benchmarks.harness.Exchanges;
import dev.lanner.benchmarks.http.HttpFunction;
import dev.lanner.framework.Application;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void answersTheEventsOfAllExchangesByTurns() throws Exception {
    try (Application application = Application.with(Map.of()).start()) {
      var run = new Run(new HttpFunction(application), Exchanges.load().all());

      run.check();

      assertThat(run.batch(new long[100])).isPositive();
    }
  }

  @Test
  void stopsAtAWrongResponse() {
    Handler wrong = (_, _) -> Payload.ofUtf8("{\"statusCode\":500}");
    var run = new Run(wrong, Exchanges.load().all());

    assertThatThrownBy(run::check).hasMessageContaining("statusCode is 500 instead of 200");
    assertThatThrownBy(() -> run.batch(new long[1])).hasMessageContaining("is wrong");
  }
}
