package dev.lanner.framework;

import dev.lanner.runtime.json.JsonReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times in claims.
final class ClaimTime {
  /// The last second of the year 9999.
  private static final double LAST_SECOND = 253_402_300_799.0;

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
  /// else.
  static @Nullable Instant date(String text) {
    var format = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.ENGLISH);
    try {
      return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
