package dev.lanner.dynamo.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts of instants are those of `java.time`.
class InstantTextTest {
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long END = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  @Test
  void writesNineDigitsAndReadsThem() {
    var nineDigits = new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(FIRST, END), random.nextInt(1_000_000_000));

      assertThat(InstantText.of(instant)).as("seed " + seed).isEqualTo(nineDigits.format(instant));
      assertThat(InstantText.parse(InstantText.of(instant))).isEqualTo(instant);
    }
  }

  @Test
  void knowsTheYearsThatSort() {
    assertThat(InstantText.sorts(Instant.ofEpochSecond(FIRST))).isTrue();
    assertThat(InstantText.sorts(Instant.ofEpochSecond(FIRST).minusNanos(1))).isFalse();
    assertThat(InstantText.sorts(Instant.ofEpochSecond(END).minusNanos(1))).isTrue();
    assertThat(InstantText.sorts(Instant.ofEpochSecond(END))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-29T14:47:16Z",
        "2026-11-29T14:47:16.5Z",
        "2026-11-29T14:47:16.123456Z",
        "2024-02-29T00:00:00.000000001Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2026-11-29T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-11-29T14:47:16.Z",
        "2026-11-29t14:47:16z",
        "2026-11-29T14:47:16+01:00",
        "2026-11-29T14:47:16.123+01:00",
        "-0001-11-29T14:47:16Z",
        "+31337-11-29T14:47:16Z",
        "-31337-11-29T14:47:16.123456789Z"
      })
  void readsWhatJavaReads(String text) {
    assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-02-29T14:47:16Z",
        "2026-13-29T14:47:16Z",
        "2026-00-29T14:47:16Z",
        "2026-11-00T14:47:16Z",
        "2026-11-31T14:47:16Z",
        "2026-11-29T24:47:16Z",
        "2026-11-29T14:60:16Z",
        "2026-11-29T14:47:61Z",
        "2026-11-29T14:47:16",
        "2026-11-29T14:47Z",
        "2026-11-29 14:47:16Z",
        "2026-11-29T14:47:1xZ",
        "2026-11-29T14:47:16.1234567890Z",
        "2026-11-29T14:47:16.-12Z",
        "2O26-11-29T14:47:16Z",
        "٢٠٢٦-11-29T14:47:16Z"
      })
  void refusesWhatJavaRefuses(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
