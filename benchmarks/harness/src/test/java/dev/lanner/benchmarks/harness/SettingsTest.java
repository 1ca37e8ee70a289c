package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void limitTheInvocationsOfTheCandidateThatIsNamed() {
    var settings =
        new Settings(15, 5, 1, 20_000, 500, Map.of("slow", 1000), List.of(Mode.PLAIN), 10, false);

    assertThat(settings.warm(candidate("slow"))).isEqualTo(1000);
    assertThat(settings.warmup(candidate("slow"))).isEqualTo(500);
    assertThat(settings.warm(candidate("fast"))).isEqualTo(20_000);
  }

  private static Candidate candidate(String name) {
    return new Candidate(name, Kind.HTTP, new Program.MainClass("shop.Main", List.of()), "-");
  }
}
