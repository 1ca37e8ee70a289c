package dev.lanner.local.gateway;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// How much each API key of a REST API may request.
///
/// @param throttle of all requests with one key, or `null` for no limit
/// @param quota of all requests with one key, or `null` for no limit
public record UsagePlan(@Nullable Throttle throttle, @Nullable Quota quota) {
  /// Without limits.
  public static final UsagePlan UNLIMITED = new UsagePlan(null, null);

  /// The number of requests in a period.
  ///
  /// @param limit 1 or more
  public record Quota(int limit, Period period) {}

  /// After how long a quota begins anew.
  public enum Period {
    /// Each day.
    DAY,
    /// Each week.
    WEEK,
    /// Each month.
    MONTH;

    // [?] When AWS begins anew is not documented; assumed is midnight UTC, of Sunday and of the
    // first
    // day of a month.
    LocalDate startOf(Instant time) {
      var day = time.atOffset(ZoneOffset.UTC).toLocalDate();
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }
}
