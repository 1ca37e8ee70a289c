package dev.lanner.runtime;

import java.time.LocalDate;

/// Writes times as in `2026-11-20T11:00:00.123Z`. By hand: the first use of a `DateTimeFormatter`
/// costs tens of milliseconds of a cold start.
final class Timestamp {
  private static final int DAY_MILLIS = 24 * 60 * 60 * 1000;

  private Timestamp() {}

  /// Appends the time in UTC.
  ///
  /// @param millis Unix milliseconds, in the years 0 to 9999
  static void append(StringBuilder out, long millis) {
    var date = LocalDate.ofEpochDay(Math.floorDiv(millis, (long) DAY_MILLIS));
    int ofDay = Math.floorMod(millis, DAY_MILLIS);
    digits(out, date.getYear(), 1000);
    digits(out.append('-'), date.getMonthValue(), 10);
    digits(out.append('-'), date.getDayOfMonth(), 10);
    digits(out.append('T'), ofDay / 3_600_000, 10);
    digits(out.append(':'), ofDay / 60_000 % 60, 10);
    digits(out.append(':'), ofDay / 1000 % 60, 10);
    digits(out.append('.'), ofDay % 1000, 100);
    out.append('Z');
  }

  /// @param highest value of the first digit, which sets the width
  private static void digits(StringBuilder out, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      out.append((char) ('0' + number / place % 10));
    }
  }
}
