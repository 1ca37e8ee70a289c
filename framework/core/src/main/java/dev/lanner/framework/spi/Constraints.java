package dev.lanner.framework.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The constraints of Jakarta Validation 3.1 as plain functions: generated code calls them with the
/// annotation's values. As the specification says, `null` satisfies all but `notNull`, `notBlank`
/// and `notEmpty`.
///
/// Types are told apart by `instanceof`, as a `switch` over patterns is linked by invokedynamic at
/// its first use.
public final class Constraints {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_ADDRESS = 254;

  private Constraints() {}

  public static boolean notNull(@Nullable Object value) {
    return value != null;
  }

  public static boolean isNull(@Nullable Object value) {
    return value == null;
  }

  /// At least one character that is not white space.
  public static boolean notBlank(@Nullable CharSequence value) {
    return value != null && !value.toString().isBlank();
  }

  public static boolean notEmpty(@Nullable Object value) {
    return value != null && length(value) > 0;
  }

  /// Of a text the UTF-16 units, of a collection or map the entries, of an array the elements.
  public static boolean size(@Nullable Object value, int least, int most) {
    if (value == null) {
      return true;
    }
    int length = length(value);
    return length >= least && length <= most;
  }

  public static boolean min(@Nullable Number value, long least) {
    return value == null || compare(value, least) >= 0;
  }

  public static boolean max(@Nullable Number value, long most) {
    return value == null || compare(value, most) <= 0;
  }

  public static boolean decimalMin(@Nullable Number value, String least, boolean inclusive) {
    return value == null || decimal(value).compareTo(new BigDecimal(least)) >= (inclusive ? 0 : 1);
  }

  public static boolean decimalMax(@Nullable Number value, String most, boolean inclusive) {
    return value == null || decimal(value).compareTo(new BigDecimal(most)) <= (inclusive ? 0 : -1);
  }

  public static boolean positive(@Nullable Number value) {
    return value == null || compare(value, 0) > 0;
  }

  public static boolean positiveOrZero(@Nullable Number value) {
    return value == null || compare(value, 0) >= 0;
  }

  public static boolean negative(@Nullable Number value) {
    return value == null || compare(value, 0) < 0;
  }

  public static boolean negativeOrZero(@Nullable Number value) {
    return value == null || compare(value, 0) <= 0;
  }

  /// At most so many digits before and after the decimal point; trailing zeros do not count.
  public static boolean digits(@Nullable Number value, int integer, int fraction) {
    if (value == null) {
      return true;
    }
    BigDecimal decimal = decimal(value).stripTrailingZeros();
    return decimal.precision() - decimal.scale() <= integer
        && Math.max(decimal.scale(), 0) <= fraction;
  }

  public static boolean isTrue(@Nullable Boolean value) {
    return value == null || value;
  }

  public static boolean isFalse(@Nullable Boolean value) {
    return value == null || !value;
  }

  public static boolean pattern(@Nullable CharSequence value, Pattern pattern) {
    return value == null || pattern.matcher(value).matches();
  }

  /// An address as people have one: a local part of up to 64 characters without white space, quotes
  /// or control characters, `@`, and a domain of labels. Whether mail arrives, only mail can tell.
  public static boolean email(@Nullable CharSequence value) {
    if (value == null || value.isEmpty()) {
      return true;
    }
    String address = value.toString();
    int at = address.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && address.length() <= LONGEST_ADDRESS
        && isLocalPart(address.substring(0, at))
        && isDomain(address.substring(at + 1));
  }

  public static boolean past(@Nullable Object time) {
    return time == null || compareWithNow(time) < 0;
  }

  public static boolean pastOrPresent(@Nullable Object time) {
    return time == null || compareWithNow(time) <= 0;
  }

  public static boolean future(@Nullable Object time) {
    return time == null || compareWithNow(time) > 0;
  }

  public static boolean futureOrPresent(@Nullable Object time) {
    return time == null || compareWithNow(time) >= 0;
  }

  private static int length(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    } else if (value instanceof Collection<?> collection) {
      return collection.size();
    } else if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    return ((byte[]) value).length;
  }

  private static int compare(Number value, long bound) {
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return Long.compare(value.longValue(), bound);
    }
    return decimal(value).compareTo(BigDecimal.valueOf(bound));
  }

  private static BigDecimal decimal(Number value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    } else if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    } else if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString());
    }
    return BigDecimal.valueOf(value.longValue());
  }

  private static int compareWithNow(Object time) {
    ZoneId zone = ZoneId.systemDefault();
    if (time instanceof Instant instant) {
      return instant.compareTo(Instant.now());
    } else if (time instanceof OffsetDateTime dateTime) {
      return dateTime.toInstant().compareTo(Instant.now());
    } else if (time instanceof ZonedDateTime dateTime) {
      return dateTime.toInstant().compareTo(Instant.now());
    } else if (time instanceof LocalDate date) {
      return date.compareTo(LocalDate.now(zone));
    } else if (time instanceof LocalDateTime dateTime) {
      return dateTime.compareTo(LocalDateTime.now(zone));
    } else if (time instanceof LocalTime localTime) {
      return localTime.compareTo(LocalTime.now(zone));
    } else if (time instanceof Year year) {
      return year.compareTo(Year.now(zone));
    }
    return ((YearMonth) time).compareTo(YearMonth.now(zone));
  }

  private static boolean isLocalPart(String text) {
    if (text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || "\"(),:;<>@[\\]".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String text) {
    int labelStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        int length = i - labelStart;
        if (length == 0
            || length > 63
            || text.charAt(labelStart) == '-'
            || text.charAt(i - 1) == '-') {
          return false;
        }
        labelStart = i + 1;
      } else if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }
}
