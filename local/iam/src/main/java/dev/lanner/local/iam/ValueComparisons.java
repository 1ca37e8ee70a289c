package dev.lanner.local.iam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The comparisons whose values are numbers, times, bytes or addresses, without policy variables.
///
/// **[?]** A value of the request that is none of these matches nothing, and so the negated
/// operators, which are the opposite, take it.
final class ValueComparisons {
  private ValueComparisons() {}

  /// @param relation of the sign of request minus policy
  static Comparison number(IntPredicate relation) {
    return expected -> {
      var limit = numberOrNull(expected.constant());
      if (limit == null) {
        throw new IllegalArgumentException("is no number; one such as 10 or 0.5 is expected");
      }
      return (actual, _) -> {
        var number = numberOrNull(actual);
        return number != null && relation.test(number.compareTo(limit));
      };
    };
  }

  private static @Nullable BigDecimal numberOrNull(String text) {
    // No exponents: nobody writes them, and 1e999999999 takes gigabytes to compare.
    return text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
  }

  /// @param relation of the sign of request minus policy
  static Comparison date(IntPredicate relation) {
    return expected -> {
      var limit = Dates.parse(expected.constant());
      if (limit == null) {
        throw new IllegalArgumentException(
            "is no time; one such as 2026-01-01T00:00:00Z or a number of seconds since 1970 is"
                + " expected");
      }
      return (actual, _) -> {
        Instant time = Dates.parse(actual);
        return time != null && relation.test(time.compareTo(limit));
      };
    };
  }

  /// `BinaryEquals`: both values are base64.
  static Comparison.Test binary(Template expected) {
    byte @Nullable [] bytes = bytesOrNull(expected.constant());
    if (bytes == null) {
      throw new IllegalArgumentException("is no base64; that is expected");
    }
    return (actual, _) -> Arrays.equals(bytes, bytesOrNull(actual));
  }

  private static byte @Nullable [] bytesOrNull(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// `IpAddress`: an address in a range.
  static Comparison.Test address(Template expected) {
    var range = IpRange.parse(expected.constant());
    return (actual, _) -> range.contains(actual);
  }
}
