package dev.lanner.dynamo.spi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/// Instants as text, always with nine digits of a second, such as 2026-11-29T14:47:16.000000000Z.
///
/// It knows the one format that items have and leaves others to `java.time`, whose formatters load
/// about a hundred classes at their first use: more than all the rest of an item does.
final class InstantText {
  // With a sign in front, years outside of 0000 to 9999 would not sort.
  private static final long FIRST_SECOND = -62_167_219_200L;
  private static final long LAST_SECOND = 253_402_300_799L;

  private static final long DAYS_TO_YEAR_0 = FIRST_SECOND / 86_400;
  private static final int SECONDS_OF_DAY = 86_400;

  /// Days of a year of 365 before the month, which counts from 1, and at its end all of them.
  private static final int[] DAYS_BEFORE = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };

  private static final int LENGTH_WITHOUT_FRACTION = 20;
  private static final int LENGTH = 30;

  private InstantText() {}

  /// Whether the text of an instant sorts as the instant does: in the years 0 to 9999.
  static boolean sorts(Instant value) {
    return value.getEpochSecond() >= FIRST_SECOND && value.getEpochSecond() <= LAST_SECOND;
  }

  /// The text of an instant that sorts.
  static String of(Instant value) {
    long seconds = value.getEpochSecond();
    var date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_OF_DAY));
    int second = Math.floorMod(seconds, SECONDS_OF_DAY);
    var text = new byte[LENGTH];
    put(text, 0, 4, date.getYear(), '-');
    put(text, 5, 2, date.getMonthValue(), '-');
    put(text, 8, 2, date.getDayOfMonth(), 'T');
    put(text, 11, 2, second / 3600, ':');
    put(text, 14, 2, second / 60 % 60, ':');
    put(text, 17, 2, second % 60, '.');
    put(text, 20, 9, value.getNano(), 'Z');
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void put(byte[] text, int from, int digits, int number, char end) {
    int rest = number;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    text[from + digits] = (byte) end;
  }

  /// The instant of a text.
  ///
  /// @throws java.time.DateTimeException when it is none
  static Instant parse(String text) {
    if (!isUsual(text)) {
      return Instant.parse(text);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int nano = nano(text);
    // A number is negative when it has other characters. Midnight may be 24:00, and a minute may
    // have a leap second.
    if ((year | month | day | hour | minute | second | nano) < 0
        || !isDate(year, month, day)
        || hour > 23
        || minute > 59
        || second > 59) {
      return Instant.parse(text);
    }
    int secondOfDay = hour * 3600 + minute * 60 + second;
    return Instant.ofEpochSecond(epochDay(year, month, day) * SECONDS_OF_DAY + secondOfDay, nano);
  }

  // LocalDate asks Year whether it is a leap year, and that makes a formatter when it is
  // initialized.
  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    int last = month == 2 && isLeap(year) ? 29 : DAYS_BEFORE[month + 1] - DAYS_BEFORE[month];
    return day <= last;
  }

  private static long epochDay(int year, int month, int day) {
    int leapDays = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    int ofYear = DAYS_BEFORE[month] + day - 1 + (month > 2 && isLeap(year) ? 1 : 0);
    return DAYS_TO_YEAR_0 + 365L * year + leapDays + ofYear;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static boolean isUsual(String text) {
    int length = text.length();
    return length >= LENGTH_WITHOUT_FRACTION
        && length <= LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && (length == LENGTH_WITHOUT_FRACTION || text.charAt(19) == '.')
        && text.charAt(length - 1) == 'Z';
  }

  /// The nanoseconds of a text that is usual, or a negative number.
  private static int nano(String text) {
    if (text.length() == LENGTH_WITHOUT_FRACTION) {
      return 0;
    }
    int nano = number(text, 20, text.length() - 1);
    for (int length = text.length(); length < LENGTH; length++) {
      nano *= 10;
    }
    return nano;
  }

  /// The digits of a part, or a negative number when it has others.
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
