package dev.lanner.framework;

import dev.lanner.runtime.json.JsonReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times in claims.
final class ClaimTime {
  /// The last second of the year 9999.
  private static final double LAST_SECOND = 253_402_300_799.0;

  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int DATE_LENGTH = "Wed May 18 12:31:07 UTC 2022".length();

  private ClaimTime() {}

  /// Seconds since 1970, possibly with a fraction.
  static Instant seconds(JsonReader in) {
    double seconds = in.readDouble();
    if (seconds < 0 || seconds > LAST_SECOND) {
      throw in.expected("a time from 1970 to 9999");
    }
    long whole = (long) seconds;
    return Instant.ofEpochSecond(whole, (long) ((seconds - whole) * 1e9));
  }

  /// What REST APIs make of seconds, `Wed May 18 12:31:07 UTC 2022`; `null` when it is something
  /// else. By hand, as a formatter with names of months needs data of a locale, which native images
  /// may not have.
  static @Nullable Instant date(String text) {
    if (text.length() != DATE_LENGTH
        || text.charAt(3) != ' '
        || text.charAt(7) != ' '
        || text.charAt(10) != ' '
        || !text.startsWith(" UTC ", 19)) {
      return null;
    }
    int month = number(MONTHS, text.substring(4, 7));
    String iso =
        text.substring(24)
            + (month < 10 ? "-0" : "-")
            + month
            + "-"
            + text.substring(8, 10)
            + "T"
            + text.substring(11, 19);
    try {
      var date = LocalDateTime.parse(iso);
      boolean isThatDay = date.getDayOfWeek().getValue() == number(DAYS, text.substring(0, 3));
      return isThatDay ? date.toInstant(ZoneOffset.UTC) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// From 1 on; 0, which is none, for other names.
  private static int number(String names, String name) {
    int at = names.indexOf(name);
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }
}
