package dev.lanner.dynamo.spi;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;

/// Codecs of types that are stored as text, most of them as their own `toString` writes it, which
/// for `java.time` is ISO-8601. Each is a class of its own, so that a function loads those it uses.
public final class TextCodecs {
  private TextCodecs() {}

  /// Text as it is.
  public static final class OfString extends TextCodec<String> {
    /// The one instance.
    public static final TextCodec<String> CODEC = new OfString();

    private OfString() {
      super("text");
    }

    @Override
    protected String text(String value) {
      return value;
    }

    @Override
    protected String parse(String text) {
      return text;
    }
  }

  /// A character, of the basic multilingual plane.
  public static final class OfCharacter extends TextCodec<Character> {
    /// The one instance.
    public static final TextCodec<Character> CODEC = new OfCharacter();

    private OfCharacter() {
      super("one character");
    }

    @Override
    protected String text(Character value) {
      return value.toString();
    }

    @Override
    protected Character parse(String text) {
      if (text.length() != 1) {
        throw new IllegalArgumentException();
      }
      return text.charAt(0);
    }
  }

  /// A UUID.
  public static final class OfUuid extends TextCodec<UUID> {
    /// The one instance.
    public static final TextCodec<UUID> CODEC = new OfUuid();

    private OfUuid() {
      super("a UUID");
    }

    @Override
    protected String text(UUID value) {
      return value.toString();
    }

    @Override
    protected UUID parse(String text) {
      return UUID.fromString(text);
    }
  }

  /// An instant such as 2026-11-29T14:47:16Z.
  public static final class OfInstant extends TextCodec<Instant> {
    /// The one instance.
    public static final TextCodec<Instant> CODEC = new OfInstant();

    private OfInstant() {
      super("an instant such as 2026-11-29T14:47:16Z");
    }

    // The SDK leaves out trailing zeros: 16Z comes after 16.5Z then, as Z comes after the point.
    @Override
    protected String text(Instant value) {
      return InstantText.sorts(value) ? InstantText.of(value) : value.toString();
    }

    @Override
    protected Instant parse(String text) {
      return InstantText.parse(text);
    }
  }

  /// A date such as 2026-11-29.
  public static final class OfLocalDate extends TextCodec<LocalDate> {
    /// The one instance.
    public static final TextCodec<LocalDate> CODEC = new OfLocalDate();

    private OfLocalDate() {
      super("a date such as 2026-11-29");
    }

    @Override
    protected String text(LocalDate value) {
      return value.toString();
    }

    @Override
    protected LocalDate parse(String text) {
      return LocalDate.parse(text);
    }
  }

  /// A time such as 14:47:16.
  public static final class OfLocalTime extends TextCodec<LocalTime> {
    /// The one instance.
    public static final TextCodec<LocalTime> CODEC = new OfLocalTime();

    private OfLocalTime() {
      super("a time such as 14:47:16");
    }

    @Override
    protected String text(LocalTime value) {
      return value.toString();
    }

    @Override
    protected LocalTime parse(String text) {
      return LocalTime.parse(text);
    }
  }

  /// A date and time such as 2026-11-29T14:47:16.
  public static final class OfLocalDateTime extends TextCodec<LocalDateTime> {
    /// The one instance.
    public static final TextCodec<LocalDateTime> CODEC = new OfLocalDateTime();

    private OfLocalDateTime() {
      super("a date and time such as 2026-11-29T14:47:16");
    }

    @Override
    protected String text(LocalDateTime value) {
      return value.toString();
    }

    @Override
    protected LocalDateTime parse(String text) {
      return LocalDateTime.parse(text);
    }
  }

  /// A date and time such as 2026-11-29T14:47:16+01:00.
  public static final class OfOffsetDateTime extends TextCodec<OffsetDateTime> {
    /// The one instance.
    public static final TextCodec<OffsetDateTime> CODEC = new OfOffsetDateTime();

    private OfOffsetDateTime() {
      super("a date and time such as 2026-11-29T14:47:16+01:00");
    }

    @Override
    protected String text(OffsetDateTime value) {
      return value.toString();
    }

    @Override
    protected OffsetDateTime parse(String text) {
      return OffsetDateTime.parse(text);
    }
  }

  /// A date and time such as 2026-11-29T14:47:16+01:00[Europe/Berlin].
  public static final class OfZonedDateTime extends TextCodec<ZonedDateTime> {
    /// The one instance.
    public static final TextCodec<ZonedDateTime> CODEC = new OfZonedDateTime();

    private OfZonedDateTime() {
      super("a date and time such as 2026-11-29T14:47:16+01:00[Europe/Berlin]");
    }

    @Override
    protected String text(ZonedDateTime value) {
      return value.toString();
    }

    @Override
    protected ZonedDateTime parse(String text) {
      return ZonedDateTime.parse(text);
    }
  }

  /// A month such as 2026-11.
  public static final class OfYearMonth extends TextCodec<YearMonth> {
    /// The one instance.
    public static final TextCodec<YearMonth> CODEC = new OfYearMonth();

    private OfYearMonth() {
      super("a month such as 2026-11");
    }

    @Override
    protected String text(YearMonth value) {
      return value.toString();
    }

    @Override
    protected YearMonth parse(String text) {
      return YearMonth.parse(text);
    }
  }

  /// A day of a year such as --11-29.
  public static final class OfMonthDay extends TextCodec<MonthDay> {
    /// The one instance.
    public static final TextCodec<MonthDay> CODEC = new OfMonthDay();

    private OfMonthDay() {
      super("a day of a year such as --11-29");
    }

    @Override
    protected String text(MonthDay value) {
      return value.toString();
    }

    @Override
    protected MonthDay parse(String text) {
      return MonthDay.parse(text);
    }
  }

  /// A period such as P1Y2M3D.
  public static final class OfPeriod extends TextCodec<Period> {
    /// The one instance.
    public static final TextCodec<Period> CODEC = new OfPeriod();

    private OfPeriod() {
      super("a period such as P1Y2M3D");
    }

    @Override
    protected String text(Period value) {
      return value.toString();
    }

    @Override
    protected Period parse(String text) {
      return Period.parse(text);
    }
  }

  /// A time zone such as Europe/Berlin.
  public static final class OfZoneId extends TextCodec<ZoneId> {
    /// The one instance.
    public static final TextCodec<ZoneId> CODEC = new OfZoneId();

    private OfZoneId() {
      super("a time zone such as Europe/Berlin");
    }

    @Override
    protected String text(ZoneId value) {
      return value.toString();
    }

    @Override
    protected ZoneId parse(String text) {
      return ZoneId.of(text);
    }
  }

  /// A URI.
  public static final class OfUri extends TextCodec<URI> {
    /// The one instance.
    public static final TextCodec<URI> CODEC = new OfUri();

    private OfUri() {
      super("a URI");
    }

    @Override
    protected String text(URI value) {
      return value.toString();
    }

    @Override
    protected URI parse(String text) {
      return URI.create(text);
    }
  }

  /// A language tag such as de-CH.
  public static final class OfLocale extends TextCodec<Locale> {
    /// The one instance.
    public static final TextCodec<Locale> CODEC = new OfLocale();

    private OfLocale() {
      super("a language tag such as de-CH");
    }

    @Override
    protected String text(Locale value) {
      return value.toLanguageTag();
    }

    @Override
    protected Locale parse(String text) {
      // Locale.forLanguageTag leaves out what it does not understand.
      return new Locale.Builder().setLanguageTag(text).build();
    }
  }
}
