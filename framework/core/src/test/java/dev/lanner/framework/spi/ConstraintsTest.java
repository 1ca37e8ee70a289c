package dev.lanner.framework.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {
  static Stream<List<Object>> pastAndFuture() {
    return Stream.of(
        List.of(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)),
        List.of(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now().plusMinutes(1)),
        List.of(ZonedDateTime.now().minusMinutes(1), ZonedDateTime.now().plusMinutes(1)),
        List.of(LocalDateTime.now().minusMinutes(1), LocalDateTime.now().plusMinutes(1)),
        List.of(LocalDate.now().minusDays(2), LocalDate.now().plusDays(2)),
        List.of(Year.now().minusYears(2), Year.now().plusYears(2)),
        List.of(YearMonth.now().minusMonths(2), YearMonth.now().plusMonths(2)),
        List.of(LocalTime.MIN, LocalTime.MAX));
  }

  @ParameterizedTest
  @MethodSource("pastAndFuture")
  void tellsPastFromFuture(List<Object> pastAndFuture) {
    Object past = pastAndFuture.get(0);
    Object future = pastAndFuture.get(1);

    assertThat(Constraints.past(past)).isTrue();
    assertThat(Constraints.pastOrPresent(past)).isTrue();
    assertThat(Constraints.future(past)).isFalse();
    assertThat(Constraints.futureOrPresent(past)).isFalse();
    assertThat(Constraints.past(future)).isFalse();
    assertThat(Constraints.pastOrPresent(future)).isFalse();
    assertThat(Constraints.future(future)).isTrue();
    assertThat(Constraints.futureOrPresent(future)).isTrue();
  }

  static Stream<Number> threes() {
    return Stream.of(
        (byte) 3, (short) 3, 3, 3L, 3f, 3d, BigInteger.valueOf(3), new BigDecimal("3.000"));
  }

  @ParameterizedTest
  @MethodSource("threes")
  void comparesNumbersOfEveryType(Number three) {
    assertThat(Constraints.min(three, 3)).isTrue();
    assertThat(Constraints.min(three, 4)).isFalse();
    assertThat(Constraints.max(three, 3)).isTrue();
    assertThat(Constraints.max(three, 2)).isFalse();
    assertThat(Constraints.decimalMin(three, "3", true)).isTrue();
    assertThat(Constraints.decimalMin(three, "3.0", false)).isFalse();
    assertThat(Constraints.decimalMax(three, "3.00", true)).isTrue();
    assertThat(Constraints.decimalMax(three, "3", false)).isFalse();
    assertThat(Constraints.digits(three, 1, 0)).isTrue();
    assertThat(Constraints.digits(three, 0, 5)).isFalse();
    assertThat(Constraints.positive(three)).isTrue();
    assertThat(Constraints.positiveOrZero(three)).isTrue();
    assertThat(Constraints.negative(three)).isFalse();
    assertThat(Constraints.negativeOrZero(three)).isFalse();
  }

  @Test
  void comparesExactly() {
    assertThat(Constraints.max(Long.MAX_VALUE, Long.MAX_VALUE)).isTrue();
    assertThat(Constraints.max(new BigInteger("9223372036854775808"), Long.MAX_VALUE)).isFalse();
    assertThat(Constraints.min(new BigDecimal("2.9999999999999999999"), 3)).isFalse();
    assertThat(Constraints.decimalMax(0.1, "0.1", true)).isTrue();
    assertThat(Constraints.digits(0.05, 0, 2)).isTrue();
  }

  @Test
  void letsNullPassButWhereItMustNotBe() {
    assertThat(Constraints.size(null, 1, 2)).isTrue();
    assertThat(Constraints.email(null)).isTrue();
    assertThat(Constraints.digits(null, 1, 1)).isTrue();
    assertThat(Constraints.past(null)).isTrue();
    assertThat(Constraints.isTrue(null)).isTrue();
    assertThat(Constraints.isFalse(null)).isTrue();
    assertThat(Constraints.isNull(null)).isTrue();
    assertThat(Constraints.notNull(null)).isFalse();
    assertThat(Constraints.notBlank(null)).isFalse();
    assertThat(Constraints.notEmpty(null)).isFalse();
  }

  @Test
  void measuresTextsCollectionsMapsAndBytes() {
    assertThat(Constraints.size("ab", 2, 2)).isTrue();
    assertThat(Constraints.size(List.of(1, 2), 2, 2)).isTrue();
    assertThat(Constraints.size(Map.of(1, 2), 2, 2)).isFalse();
    assertThat(Constraints.size(new byte[3], 2, 2)).isFalse();
    assertThat(Constraints.notEmpty(new byte[0])).isFalse();
    assertThat(Constraints.notEmpty(Map.of())).isFalse();
    assertThat(Constraints.notBlank("\u2003\t")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b", "o'neil+tag@example.com", "ä@ö.de", "a.b@c-d.e1", "{!#$%&*/=?^`|~-}@x.org"})
  void takesEmailAddressesOfPeople(String address) {
    assertThat(Constraints.email(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "a@",
        "@b",
        "a@b@c",
        "a b@c",
        ".a@b",
        "a.@b",
        "a..b@c",
        "a@.b",
        "a@b.",
        "a@-b",
        "a@b-",
        "a@b_c",
        "\"a\"@b",
        "a@[1.2.3.4]",
        "a\n@b",
        "a@b\n",
        "a@b c",
        "a\u0000@b",
      })
  void refusesOtherTexts(String text) {
    assertThat(Constraints.email(text)).isFalse();
  }

  @Test
  void decidesQuicklyAboutLongTexts() {
    String dots = "a.".repeat(500_000) + "@" + "b.".repeat(500_000);
    Instant start = Instant.now();

    assertThat(Constraints.email(dots)).isFalse();
    assertThat(Constraints.email("a".repeat(65) + "@b")).isFalse();
    assertThat(Constraints.email("a@" + "b".repeat(64))).isFalse();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }
}
