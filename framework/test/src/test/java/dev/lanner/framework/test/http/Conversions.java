package dev.lanner.framework.test.http;

import dev.lanner.framework.Cookie;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.Path;
import dev.lanner.framework.Query;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/// Each scalar type from each source; answers the one that was sent beside the path's.
@Path("/convert")
final class Conversions {

  @Get("/string/{path}")
  String string(
      String path,
      @Query Optional<String> query,
      @Header Optional<String> header,
      @Cookie Optional<String> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/boolean/{path}")
  String booleanValue(
      boolean path,
      @Query Optional<Boolean> query,
      @Header Optional<Boolean> header,
      @Cookie Optional<Boolean> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/byte/{path}")
  String byteValue(
      byte path,
      @Query Optional<Byte> query,
      @Header Optional<Byte> header,
      @Cookie Optional<Byte> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/short/{path}")
  String shortValue(
      short path,
      @Query Optional<Short> query,
      @Header Optional<Short> header,
      @Cookie Optional<Short> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/int/{path}")
  String intValue(
      int path,
      @Query Optional<Integer> query,
      @Header Optional<Integer> header,
      @Cookie Optional<Integer> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/long/{path}")
  String longValue(
      long path,
      @Query Optional<Long> query,
      @Header Optional<Long> header,
      @Cookie Optional<Long> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/float/{path}")
  String floatValue(
      float path,
      @Query Optional<Float> query,
      @Header Optional<Float> header,
      @Cookie Optional<Float> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/double/{path}")
  String doubleValue(
      double path,
      @Query Optional<Double> query,
      @Header Optional<Double> header,
      @Cookie Optional<Double> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/big-integer/{path}")
  String bigInteger(
      BigInteger path,
      @Query Optional<BigInteger> query,
      @Header Optional<BigInteger> header,
      @Cookie Optional<BigInteger> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/big-decimal/{path}")
  String bigDecimal(
      BigDecimal path,
      @Query Optional<BigDecimal> query,
      @Header Optional<BigDecimal> header,
      @Cookie Optional<BigDecimal> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/char/{path}")
  String charValue(
      char path,
      @Query Optional<Character> query,
      @Header Optional<Character> header,
      @Cookie Optional<Character> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/uuid/{path}")
  String uuid(
      UUID path,
      @Query Optional<UUID> query,
      @Header Optional<UUID> header,
      @Cookie Optional<UUID> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/uri/{path}")
  String uri(
      URI path,
      @Query Optional<URI> query,
      @Header Optional<URI> header,
      @Cookie Optional<URI> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/instant/{path}")
  String instant(
      Instant path,
      @Query Optional<Instant> query,
      @Header Optional<Instant> header,
      @Cookie Optional<Instant> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/local-date/{path}")
  String localDate(
      LocalDate path,
      @Query Optional<LocalDate> query,
      @Header Optional<LocalDate> header,
      @Cookie Optional<LocalDate> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/local-time/{path}")
  String localTime(
      LocalTime path,
      @Query Optional<LocalTime> query,
      @Header Optional<LocalTime> header,
      @Cookie Optional<LocalTime> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/local-date-time/{path}")
  String localDateTime(
      LocalDateTime path,
      @Query Optional<LocalDateTime> query,
      @Header Optional<LocalDateTime> header,
      @Cookie Optional<LocalDateTime> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/offset-date-time/{path}")
  String offsetDateTime(
      OffsetDateTime path,
      @Query Optional<OffsetDateTime> query,
      @Header Optional<OffsetDateTime> header,
      @Cookie Optional<OffsetDateTime> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/zoned-date-time/{path}")
  String zonedDateTime(
      ZonedDateTime path,
      @Query Optional<ZonedDateTime> query,
      @Header Optional<ZonedDateTime> header,
      @Cookie Optional<ZonedDateTime> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/duration/{path}")
  String duration(
      Duration path,
      @Query Optional<Duration> query,
      @Header Optional<Duration> header,
      @Cookie Optional<Duration> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/period/{path}")
  String period(
      Period path,
      @Query Optional<Period> query,
      @Header Optional<Period> header,
      @Cookie Optional<Period> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/year/{path}")
  String year(
      Year path,
      @Query Optional<Year> query,
      @Header Optional<Year> header,
      @Cookie Optional<Year> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/year-month/{path}")
  String yearMonth(
      YearMonth path,
      @Query Optional<YearMonth> query,
      @Header Optional<YearMonth> header,
      @Cookie Optional<YearMonth> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/zone-id/{path}")
  String zoneId(
      ZoneId path,
      @Query Optional<ZoneId> query,
      @Header Optional<ZoneId> header,
      @Cookie Optional<ZoneId> cookie) {
    return shown(path, query, header, cookie);
  }

  @Get("/enum/{path}")
  String enumValue(
      Colour path,
      @Query Optional<Colour> query,
      @Header Optional<Colour> header,
      @Cookie Optional<Colour> cookie) {
    return shown(path, query, header, cookie);
  }

  private static String shown(
      Object path, Optional<?> query, Optional<?> header, Optional<?> cookie) {
    Optional<?> sent = query.isPresent() ? query : header.isPresent() ? header : cookie;
    return String.valueOf(sent.isPresent() ? sent.get() : path);
  }
}
