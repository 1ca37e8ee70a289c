package dev.lanner.dynamo.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ItemMappingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Texts in keys sort as the values that they stand for.
class KeyTextTest {
  private static final String OWNER = "Order.part";
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long END = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void sortsWholeNumbers() {
    assertSorts(
        List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
        () -> random.nextInt() >> random.nextInt(32),
        (Integer value) -> KeyText.of(value.intValue()));
    assertSorts(
        List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
        () -> random.nextLong() >> random.nextInt(64),
        (Long value) -> KeyText.of(value.longValue()));
    assertSorts(
        List.of(0L, 9L, 10L, 999_999L),
        () -> random.nextLong(1_000_000),
        value -> KeyText.of(value, 6, OWNER));
  }

  /// In `{a}#X#{b}`, both "p#X" and "r", and "p" and "X#r" would be `p#X#X#r`.
  @Test
  void refusesATextThatTheLiteralBehindItWouldEndEarlier() {
    assertThatThrownBy(() -> KeyText.of("p#X#q", "#X#", OWNER))
        .isInstanceOf(ItemMappingException.class)
        .hasMessage(
            "Order.part contains the text \"#X#\", which ends it in the template of a key at $. Refuse such values, or choose another separator.");
    for (String value : List.of("p#X", "#X")) {
      assertThatThrownBy(() -> KeyText.of(value, "#X#", OWNER))
          .isInstanceOf(ItemMappingException.class)
          .hasMessageStartingWith(
              "Order.part ends with the beginning of the text \"#X#\", which ends it");
    }
    for (String value : List.of("p#", "p#Y", "X#Y", "#")) {
      assertThat(KeyText.of(value, "#X#", OWNER)).isEqualTo(value);
    }
  }

  @Test
  void sortsTimes() {
    assertSorts(
        List.of(
            Instant.EPOCH, Instant.ofEpochSecond(FIRST), Instant.ofEpochSecond(END).minusNanos(1)),
        () -> Instant.ofEpochSecond(random.nextLong(FIRST, END), random.nextInt(1_000_000_000)),
        value -> KeyText.of(value, OWNER));
    assertSorts(
        List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)),
        () -> LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        value -> KeyText.of(value, OWNER));
    assertSorts(
        List.of(YearMonth.of(0, 1), YearMonth.of(9999, 12)),
        () -> YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12)),
        value -> KeyText.of(value, OWNER));
  }

  @Test
  void refusesTextsThatEndEarly() {
    assertFails(
        () -> KeyText.of("", "#", OWNER),
        "Order.part is empty in the record at $. A part of a key needs a value.");
    assertFails(
        () -> KeyText.of("31337#31337", "#", OWNER),
        "Order.part contains the text \"#\", which ends it in the template of a key at $. Refuse such values, or choose another separator.");
    assertThat(KeyText.of("a#b", "", OWNER)).isEqualTo("a#b");
  }

  @Test
  void refusesWhatDoesNotSort() {
    String digits =
        "Order.part is negative or has more than 4 digits at $. Widen the variable in the template of the key, before there are items.";
    assertFails(() -> KeyText.of(31337, 4, OWNER), digits);
    assertFails(() -> KeyText.of(-1, 4, OWNER), digits);
    String years =
        "Order.part is not in the years 0 to 9999 at $. A key holds no other ones, because they would not sort.";
    assertFails(() -> KeyText.of(Instant.parse("+31337-01-01T00:00:00Z"), OWNER), years);
    assertFails(() -> KeyText.of(Instant.parse("-0001-01-01T00:00:00Z"), OWNER), years);
    assertFails(() -> KeyText.of(LocalDate.of(31337, 1, 1), OWNER), years);
    assertFails(() -> KeyText.of(YearMonth.of(-1, 1), OWNER), years);
    assertFails(() -> KeyText.of(Year.of(10_000), OWNER), years);
  }

  private <V extends Comparable<? super V>> void assertSorts(
      List<V> limits, Supplier<V> others, Function<V, String> text) {
    var values = new ArrayList<>(limits);
    for (int i = 0; i < 1000; i++) {
      values.add(others.get());
    }
    var byText = new ArrayList<>(values);
    byText.sort((a, b) -> text.apply(a).compareTo(text.apply(b)));
    values.sort(null);

    assertThat(byText).as("seed %d", seed).isEqualTo(values);
  }

  private static void assertFails(Supplier<String> text, String message) {
    assertThatThrownBy(text::get).isInstanceOf(ItemMappingException.class).hasMessage(message);
  }
}
