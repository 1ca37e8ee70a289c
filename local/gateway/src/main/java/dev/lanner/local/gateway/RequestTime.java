package dev.lanner.local.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The time of a request as the access logs of web servers have it.
final class RequestTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RequestTime() {}

  /// Such as `11/Mar/2020:19:03:58 +0000`.
  static String format(Instant time) {
    return FORMAT.format(time);
  }
}
