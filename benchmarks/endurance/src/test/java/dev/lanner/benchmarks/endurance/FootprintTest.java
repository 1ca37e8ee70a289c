package dev.lanner.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class FootprintTest {
  @Test
  void seesWhatIsRegisteredForEachInvocationAndNeverRemoved() {
    try (ApplicationContext context = ApplicationContext.builder().start()) {
      Footprint before = Footprint.of(context);

      for (int i = 0; i < 100; i++) {
        context.registerSingleton(CharSequence.class, "invocation " + i);
      }

      Footprint after = Footprint.of(context);
      assertThat(after.singletons()).isEqualTo(before.singletons() + 100);
    }
  }
}
