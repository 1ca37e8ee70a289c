package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.processor.Examples.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the key, for example `A-1`",
        "the key (e.g. `A-1`), never empty",
        "E. g. `A-1`",
        "a key such as `A-1`.",
        "For example: `A-1`",
        "for example, \"A-1\" or so"
      })
  void findsWhatIsMarked(String description) {
    assertThat(Examples.in(description)).containsExactly(new Candidate("A-1", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many, for example 3, at most | 3",
        "the price, such as 12.50. Never less. | 12.50",
        "the price, such as 12.50 | 12.50",
        "since when (for example 2026-11-20T12:00:00Z) | 2026-11-20T12:00:00Z",
        "where, e.g. Europe/Berlin; | Europe/Berlin",
        "where, e.g. 7 or 8 | 7",
        "for example the one before | the one before",
      })
  void takesUnmarkedWordsUpToTheEndOfThePhrase(String description, String example) {
    assertThat(Examples.in(description)).containsExactly(new Candidate(example, false));
  }

  @Test
  void findsSeveral() {
    assertThat(Examples.in("a key such as `A`, `B`, or `C`; for example `D` and `E`, not `F`"))
        .extracting(Candidate::text)
        .containsExactly("A", "B", "C", "D", "E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the key", "`A-1`", "for example", "such as ,", "thee.g. `x`"})
  void findsNothingElse(String description) {
    assertThat(Examples.in(description)).isEmpty();
  }
}
