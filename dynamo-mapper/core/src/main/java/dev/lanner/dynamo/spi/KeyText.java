package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import dev.lanner.dynamo.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Values as the variables of a key's template write them, so that the texts of a type sort as its
/// values do; the table is in {@link dev.lanner.dynamo.Key}.
public final class KeyText {
  private KeyText() {}

  /// A text that the template goes on after.
  ///
  /// @param end the literal that comes after it, in this template or in one that begins alike;
  ///   empty at the end of a template
  /// @param owner such as `Order.customerId`
  public static String of(String value, String end, String owner) {
    if (value.isEmpty()) {
      throw failure("is empty in the record", "A part of a key needs a value.", owner);
    }
    if (!end.isEmpty() && value.contains(end)) {
      throw failure(
          "contains the text \"" + end + "\", which ends it in the template of a key",
          "Refuse such values, or choose another separator.",
          owner);
    }
    for (int i = 1; i < end.length(); i++) {
      // The literal that comes then would complete itself before its own end.
      if (end.startsWith(end.substring(i)) && value.endsWith(end.substring(0, i))) {
        throw failure(
            "ends with the beginning of the text \""
                + end
                + "\", which ends it in the template of a key",
            "Refuse such values, or choose another separator.",
            owner);
      }
    }
    return value;
  }

  /// A whole number of 32 bits or fewer, as eleven digits.
  public static String of(int value) {
    return value < 0 ? "0" + padded((long) value - Integer.MIN_VALUE, 10) : "1" + padded(value, 10);
  }

  /// A whole number of 64 bits, as twenty digits.
  public static String of(long value) {
    return value < 0 ? "0" + padded(value - Long.MIN_VALUE, 19) : "1" + padded(value, 19);
  }

  /// A number without a sign.
  ///
  /// @param digits how many at most, 1 to 18
  public static String of(long value, int digits, String owner) {
    if (value < 0 || Long.toString(value).length() > digits) {
      throw failure(
          "is negative or has more than " + digits + " digits",
          "Widen the variable in the template of the key, before there are items.",
          owner);
    }
    return padded(value, digits);
  }

  /// An instant, to the nanosecond.
  public static String of(Instant value, String owner) {
    if (!InstantText.sorts(value)) {
      throw outOfYears(owner);
    }
    return InstantText.of(value);
  }

  /// The beginning of an instant: four characters are its year, seven its month, ten its day,
  /// thirteen its hour.
  public static String of(Instant value, int characters, String owner) {
    return of(value, owner).substring(0, characters);
  }

  /// A date.
  public static String of(LocalDate value, String owner) {
    requireYear(value.getYear(), owner);
    return value.toString();
  }

  /// The beginning of a date: four characters are its year, seven its month.
  public static String of(LocalDate value, int characters, String owner) {
    return of(value, owner).substring(0, characters);
  }

  /// A month.
  public static String of(YearMonth value, String owner) {
    requireYear(value.getYear(), owner);
    return value.toString();
  }

  /// A year.
  public static String of(Year value, String owner) {
    requireYear(value.getValue(), owner);
    return padded(value.getValue(), 4);
  }

  /// A range of values, as a range of what stands for them.
  ///
  /// @param size of a number its digits, of an instant or a date its characters; 0 for all
  public static Range<String> of(Range<?> range, int size, String owner) {
    return new Range<>(
        text(range.low(), size, owner),
        text(range.high(), size, owner),
        range.withLow(),
        range.withHigh());
  }

  private static @Nullable String text(@Nullable Object value, int size, String owner) {
    return switch (value) {
      case null -> null;
      case Long number when size == 0 -> of(number.longValue());
      case Number number -> size == 0 ? of(number.intValue()) : of(number.longValue(), size, owner);
      case Instant instant -> size == 0 ? of(instant, owner) : of(instant, size, owner);
      case LocalDate date -> size == 0 ? of(date, owner) : of(date, size, owner);
      case YearMonth month -> of(month, owner);
      case Year year -> of(year, owner);
      default -> value.toString();
    };
  }

  private static String padded(long value, int digits) {
    String text = Long.toString(value);
    return "0".repeat(digits - text.length()) + text;
  }

  private static void requireYear(int year, String owner) {
    if (year < 0 || year > 9999) {
      throw outOfYears(owner);
    }
  }

  private static ItemMappingException outOfYears(String owner) {
    return failure(
        "is not in the years 0 to 9999",
        "A key holds no other ones, because they would not sort.",
        owner);
  }

  private static ItemMappingException failure(String problem, String advice, String owner) {
    return ItemMappingException.of(problem, advice).in(owner, "");
  }
}
