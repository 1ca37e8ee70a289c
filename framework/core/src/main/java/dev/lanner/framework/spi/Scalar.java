package dev.lanner.framework.spi;

import dev.lanner.framework.Converter;
import dev.lanner.framework.PageToken;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A type with one value per text: how a parameter is converted and how the same type stands in
/// JSON.
///
/// Numbers and booleans are JSON numbers and booleans, all others strings; `java.time` in ISO-8601.
/// Reading is strict: no white space around, no `+5`, no digits outside ASCII, booleans in lower
/// case, UUIDs with all 36 characters.
///
/// One class with a `switch` instead of a converter class per type, because each class loaded, and
/// each lambda more so, is paid for at every cold start.
public final class Scalar<T> implements Converter<T>, JsonCodec<T> {
  public static final Scalar<String> STRING = new Scalar<>(Kind.STRING, "a text");
  public static final Scalar<Boolean> BOOLEAN = new Scalar<>(Kind.BOOLEAN, "true or false");
  public static final Scalar<Byte> BYTE = new Scalar<>(Kind.BYTE, "an integer from -128 to 127");
  public static final Scalar<Short> SHORT =
      new Scalar<>(Kind.SHORT, "an integer from -32768 to 32767");
  public static final Scalar<Integer> INT =
      new Scalar<>(Kind.INT, "an integer from -2147483648 to 2147483647");
  public static final Scalar<Long> LONG =
      new Scalar<>(Kind.LONG, "an integer from -9223372036854775808 to 9223372036854775807");
  public static final Scalar<Float> FLOAT = new Scalar<>(Kind.FLOAT, "a number");
  public static final Scalar<Double> DOUBLE = new Scalar<>(Kind.DOUBLE, "a number");
  public static final Scalar<BigInteger> BIG_INTEGER = new Scalar<>(Kind.BIG_INTEGER, "an integer");
  public static final Scalar<BigDecimal> BIG_DECIMAL = new Scalar<>(Kind.BIG_DECIMAL, "a number");
  public static final Scalar<Character> CHAR = new Scalar<>(Kind.CHAR, "one character");
  public static final Scalar<UUID> UUID =
      new Scalar<>(Kind.UUID, "a UUID such as 123e4567-e89b-12d3-a456-426614174000");
  public static final Scalar<URI> URI = new Scalar<>(Kind.URI, "a URI");
  public static final Scalar<Instant> INSTANT =
      new Scalar<>(Kind.INSTANT, "an instant such as 2026-11-20T09:30:00Z");
  public static final Scalar<LocalDate> LOCAL_DATE =
      new Scalar<>(Kind.LOCAL_DATE, "a date such as 2026-11-20");
  public static final Scalar<LocalTime> LOCAL_TIME =
      new Scalar<>(Kind.LOCAL_TIME, "a time such as 09:30:00");
  public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
      new Scalar<>(Kind.LOCAL_DATE_TIME, "a date and time such as 2026-11-20T09:30:00");
  public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME =
      new Scalar<>(
          Kind.OFFSET_DATE_TIME,
          "a date and time with an offset such as 2026-11-20T09:30:00+01:00");
  public static final Scalar<ZonedDateTime> ZONED_DATE_TIME =
      new Scalar<>(
          Kind.ZONED_DATE_TIME,
          "a date and time with a zone such as 2026-11-20T09:30:00+01:00[Europe/Berlin]");
  public static final Scalar<Duration> DURATION =
      new Scalar<>(Kind.DURATION, "a duration such as PT1H30M");
  public static final Scalar<Period> PERIOD = new Scalar<>(Kind.PERIOD, "a period such as P1M15D");
  public static final Scalar<Year> YEAR = new Scalar<>(Kind.YEAR, "a year such as 2026");
  public static final Scalar<YearMonth> YEAR_MONTH =
      new Scalar<>(Kind.YEAR_MONTH, "a month such as 2026-11");
  public static final Scalar<ZoneId> ZONE_ID =
      new Scalar<>(Kind.ZONE_ID, "a time zone such as Europe/Berlin");
  public static final Scalar<PageToken> PAGE_TOKEN =
      new Scalar<>(Kind.PAGE_TOKEN, "what an earlier page was answered with");

  private enum Kind {
    STRING,
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BIG_INTEGER,
    BIG_DECIMAL,
    CHAR,
    UUID,
    URI,
    INSTANT,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    OFFSET_DATE_TIME,
    ZONED_DATE_TIME,
    DURATION,
    PERIOD,
    YEAR,
    YEAR_MONTH,
    ZONE_ID,
    PAGE_TOKEN,
    ENUM
  }

  // The limits that JsonReader has.
  private static final int LONGEST_NUMBER = 1000;
  private static final int LARGEST_EXPONENT = 1000;

  private final Kind kind;
  private final String expected;
  private final Object[] constants;

  private Scalar(Kind kind, String expected) {
    this(kind, expected, new Object[0]);
  }

  private Scalar(Kind kind, String expected, Object[] constants) {
    this.kind = kind;
    this.expected = expected;
    this.constants = constants;
  }

  /// An enum by the names of its constants.
  ///
  /// @param constants what `values()` returned
  public static <E extends Enum<E>> Scalar<E> ofEnum(E[] constants) {
    var names = new StringBuilder("one of ");
    for (int i = 0; i < constants.length; i++) {
      names.append(i == 0 ? "" : ", ").append(constants[i].name());
    }
    return new Scalar<>(Kind.ENUM, names.toString(), constants);
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  @SuppressWarnings("unchecked") // Each kind makes the type of the constant that carries it.
  public @Nullable T parse(String text) {
    try {
      return (T) parsed(text);
    } catch (NumberFormatException | DateTimeException | URISyntaxException e) {
      return null;
    }
  }

  private @Nullable Object parsed(String text) throws URISyntaxException {
    return switch (kind) {
      case STRING -> text;
      case BOOLEAN ->
          text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
      case BYTE -> isInteger(text) ? Byte.valueOf(text) : null;
      case SHORT -> isInteger(text) ? Short.valueOf(text) : null;
      case INT -> isInteger(text) ? Integer.valueOf(text) : null;
      case LONG -> isInteger(text) ? Long.valueOf(text) : null;
      case BIG_INTEGER -> isInteger(text) ? new BigInteger(text) : null;
      case FLOAT -> isNumber(text) ? finite(Float.valueOf(text)) : null;
      case DOUBLE -> isNumber(text) ? finite(Double.valueOf(text)) : null;
      case BIG_DECIMAL -> isNumber(text) && isModest(text) ? new BigDecimal(text) : null;
      case CHAR -> text.length() == 1 ? text.charAt(0) : null;
      case UUID -> isUuid(text) ? java.util.UUID.fromString(text) : null;
      case URI -> text.isEmpty() ? null : new URI(text);
      case INSTANT -> Instant.parse(text);
      case LOCAL_DATE -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalTime.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
      case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
      case DURATION -> Duration.parse(text);
      case PERIOD -> Period.parse(text);
      case YEAR -> Year.parse(text);
      case YEAR_MONTH -> YearMonth.parse(text);
      case ZONE_ID -> ZoneId.of(text);
      case PAGE_TOKEN -> text.isEmpty() ? null : new PageToken(text);
      case ENUM -> constant(text);
    };
  }

  @Override
  @SuppressWarnings("unchecked") // As in parse.
  public T read(JsonReader in) {
    Object value =
        switch (kind) {
          case STRING -> in.readString();
          case BOOLEAN -> in.readBoolean();
          case BYTE -> inRange(in, Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue();
          case SHORT -> inRange(in, Short.MIN_VALUE, Short.MAX_VALUE).shortValue();
          case INT -> in.readInt();
          case LONG -> in.readLong();
          case FLOAT -> in.readFloat();
          case DOUBLE -> in.readDouble();
          case BIG_INTEGER -> in.readBigInteger();
          case BIG_DECIMAL -> in.readBigDecimal();
          default -> parse(in.readString());
        };
    if (value == null) {
      throw in.expected(expected);
    }
    return (T) value;
  }

  @Override
  public void write(JsonWriter out, T value) {
    switch (kind) {
      case BOOLEAN -> out.value((boolean) (Boolean) value);
      case BYTE, SHORT, INT -> out.value(((Number) value).intValue());
      case LONG -> out.value(((Number) value).longValue());
      case FLOAT -> out.value(((Number) value).floatValue());
      case DOUBLE -> out.value(((Number) value).doubleValue());
      case BIG_INTEGER -> out.value((BigInteger) value);
      case BIG_DECIMAL -> out.value((BigDecimal) value);
      default -> out.value(format(value));
    }
  }

  @Override
  public String format(T value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private Integer inRange(JsonReader in, int least, int most) {
    int value = in.readInt();
    if (value < least || value > most) {
      throw in.expected(expected);
    }
    return value;
  }

  private @Nullable Object constant(String name) {
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > start && text.length() <= LONGEST_NUMBER;
  }

  /// The grammar of JSON's numbers but for leading zeros, so without `NaN`, `0x1p3`, `1d` and the
  /// like.
  private static boolean isNumber(String text) {
    int digits = 0;
    boolean point = false;
    boolean exponent = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point && !exponent && digits > 0) {
        point = true;
        digits = 0;
      } else if ((c == 'e' || c == 'E') && !exponent && digits > 0) {
        exponent = true;
        digits = 0;
        if (i + 1 < text.length() && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-')) {
          i++;
        }
      } else if (!(c == '-' && i == 0)) {
        return false;
      }
    }
    return digits > 0 && text.length() <= LONGEST_NUMBER;
  }

  /// Whether calculating with the number is safe: `1e999999999` takes a gigabyte once somebody adds
  /// 1 to it.
  private static boolean isModest(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    return e < 0
        || Math.abs((long) Integer.parseInt(number, e + 1, number.length(), 10))
            <= LARGEST_EXPONENT;
  }

  private static @Nullable Float finite(Float value) {
    return value.isInfinite() ? null : value;
  }

  private static @Nullable Double finite(Double value) {
    return value.isInfinite() ? null : value;
  }

  private static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (hyphen ? c != '-' : !hex) {
        return false;
      }
    }
    return true;
  }
}
