package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonObject;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long a token is valid.
///
/// @param unit `seconds`, `minutes`, `hours` or `days`
record Validity(int amount, String unit) {
  private static final Duration MIN = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Map<String, Duration> UNITS =
      Map.of(
          "seconds", Duration.ofSeconds(1),
          "minutes", Duration.ofMinutes(1),
          "hours", Duration.ofHours(1),
          "days", DAY);

  Duration duration() {
    return UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(amount);
  }

  /// Of an access or ID token: an hour, unless it is said.
  static Validity token(AwsJsonObject input, String kind) {
    return read(input, kind, new Validity(1, "hours"), "hours", MIN, DAY);
  }

  /// Of a refresh token: 30 days, unless it is said.
  static Validity refresh(AwsJsonObject input) {
    return read(
        input,
        "RefreshToken",
        new Validity(30, "days"),
        "days",
        Duration.ofHours(1),
        Duration.ofDays(3650));
  }

  private static Validity read(
      AwsJsonObject input,
      String kind,
      Validity absent,
      String absentUnit,
      Duration min,
      Duration max) {
    Integer amount = input.optionalInteger(kind + "Validity");
    var units =
        input.optionalObject("TokenValidityUnits", "AccessToken", "IdToken", "RefreshToken");
    @Nullable String unit = units == null ? null : units.optionalText(kind);
    if (unit == null) {
      unit = absentUnit;
    }
    if (amount == null || amount == 0) {
      return absent;
    }
    var read = new Validity(amount, unit);
    if (!UNITS.containsKey(unit)) {
      throw Errors.invalid(
          "TokenValidityUnits.%s has to be seconds, minutes, hours or days.".formatted(kind));
    }
    var duration = read.duration();
    if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
      throw Errors.invalid(
          "Invalid range for token validity: %sValidity has to be %s to %s."
              .formatted(kind, min, max));
    }
    return read;
  }
}
