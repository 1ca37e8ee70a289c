package dev.lanner.local.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The times of condition operators: seconds since 1970, or one of the W3C's profiles of ISO 8601.
///
/// **[?]** A whole number is seconds, also one of four digits, which the W3C reads as a year. A
/// month or a day without a time begins at midnight UTC, and a time without an offset is UTC.
///
/// @see <a href="https://www.w3.org/TR/NOTE-datetime">Date and time formats</a>
final class Dates {
  private Dates() {}

  /// The time, or `null` when the text is none.
  static @Nullable Instant parse(String text) {
    try {
      if (text.matches("-?[0-9]+")) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      if (text.matches("[0-9]{4}-[0-9]{2}")) {
        return midnight(text + "-01");
      }
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return midnight(text);
      }
      boolean hasOffset = text.matches(".*([Zz]|[+-][0-9]{2}:[0-9]{2})");
      return OffsetDateTime.parse(hasOffset ? text : text + "Z").toInstant();
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }

  private static Instant midnight(String date) {
    return OffsetDateTime.parse(LocalDate.parse(date) + "T00:00Z").toInstant();
  }
}
