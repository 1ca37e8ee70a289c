package dev.lanner.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The number that was read last: checked, taken apart while it was, and turned into the Java type
/// that is wanted.
final class NumberToken {
  static final int LONGEST = 1000;
  static final int LARGEST_EXPONENT = 1000;

  // The most decimal digits that always fit into 64 bits without a sign.
  private static final int PRECISE_DIGITS = 19;

  // Powers of ten that a double holds exactly.
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final JsonInput in;
  private int from;
  private int to;
  private boolean negative;
  private boolean integer;

  // All digits as one number, not signed, when there are at most 19 after leading zeros.
  private long magnitude;
  private int digits;
  private int writtenExponent;
  // Of the magnitude: it counts the digits behind the decimal point too.
  private int exponent;

  NumberToken(JsonInput in) {
    this.in = in;
  }

  /// Checks and consumes the number whose first character is at the position.
  void scan() {
    byte[] text = in.bytes;
    from = in.position;
    negative = text[from] == '-';
    integer = true;
    magnitude = 0;
    digits = 0;
    writtenExponent = 0;
    int first = negative ? from + 1 : from;
    int p = digits(first);
    if (p == first) {
      throw digitMissing(p, "the minus sign");
    }
    if (text[first] == '0' && p > first + 1) {
      throw in.problem("A number must not have leading zeros", from);
    }
    int decimals = 0;
    if (p < in.end && text[p] == '.') {
      int point = p;
      p = digits(p + 1);
      decimals = p - point - 1;
      if (decimals == 0) {
        throw digitMissing(p, "the decimal point");
      }
      integer = false;
    }
    if (p < in.end && (text[p] == 'e' || text[p] == 'E')) {
      p = exponent(p + 1);
      integer = false;
    }
    if (p - from > LONGEST) {
      throw in.problem("A number must not have more than " + LONGEST + " characters", from);
    }
    exponent = writtenExponent - decimals;
    to = p;
    in.position = p;
  }

  /// Adds the digits from `p` on to the magnitude and returns the position behind them.
  private int digits(int p) {
    byte[] text = in.bytes;
    int end = in.end;
    long sum = magnitude;
    int count = digits;
    while (p < end && text[p] >= '0' && text[p] <= '9') {
      int digit = text[p] - '0';
      if (count > 0 || digit != 0) {
        count++;
      }
      if (count <= PRECISE_DIGITS) {
        sum = sum * 10 + digit;
      }
      p++;
    }
    magnitude = sum;
    digits = count;
    return p;
  }

  private int exponent(int p) {
    byte[] text = in.bytes;
    boolean minus = p < in.end && text[p] == '-';
    if (minus || (p < in.end && text[p] == '+')) {
      p++;
    }
    int first = p;
    int value = 0;
    while (p < in.end && text[p] >= '0' && text[p] <= '9') {
      value = Math.min(value * 10 + text[p] - '0', 1_000_000); // More than anything allows.
      p++;
    }
    if (p == first) {
      throw digitMissing(p, "the exponent sign");
    }
    writtenExponent = minus ? -value : value;
    return p;
  }

  private JsonException digitMissing(int p, String behind) {
    return in.problem(
        p == in.end ? "The text ends inside a number" : "A number needs a digit after " + behind,
        from);
  }

  int toInt() {
    long value = toLong();
    if (value != (int) value) {
      throw outside("-2147483648 to 2147483647");
    }
    return (int) value;
  }

  long toLong() {
    requireInteger();
    // Read without a sign, -2^63 is Long.MIN_VALUE, which is its own negative.
    boolean fits = magnitude >= 0 || (negative && magnitude == Long.MIN_VALUE);
    if (digits > PRECISE_DIGITS || !fits) {
      throw outside("-9223372036854775808 to 9223372036854775807");
    }
    return negative ? -magnitude : magnitude;
  }

  double toDouble() {
    double value;
    if (digits <= PRECISE_DIGITS && magnitude >>> 53 == 0 && Math.abs(exponent) <= 22) {
      // Both operands are exact, so the one operation rounds correctly.
      value = scaled();
    } else {
      value = Double.parseDouble(text());
      if (Double.isInfinite(value)) {
        throw in.problem("Expected a number that fits a double but found a larger one", from);
      }
    }
    return value;
  }

  float toFloat() {
    float value;
    if (digits <= PRECISE_DIGITS && magnitude >>> 24 == 0 && Math.abs(exponent) <= 10) {
      // Both operands are exact as floats. A double has more than twice their digits, so that
      // rounding a second time changes nothing.
      value = (float) scaled();
    } else {
      value = Float.parseFloat(text());
      if (Float.isInfinite(value)) {
        throw in.problem("Expected a number that fits a float but found a larger one", from);
      }
    }
    return value;
  }

  private double scaled() {
    double value = exponent < 0 ? magnitude / POWERS[-exponent] : magnitude * POWERS[exponent];
    return negative ? -value : value;
  }

  BigDecimal toBigDecimal() {
    // 1e999999999 is ten characters here, and a gigabyte once somebody adds 1 to it.
    if (Math.abs(writtenExponent) > LARGEST_EXPONENT) {
      throw in.problem("Expected an exponent from -1000 to 1000 but found one outside", from);
    }
    return fitsLong()
        ? BigDecimal.valueOf(negative ? -magnitude : magnitude, -exponent)
        : new BigDecimal(text());
  }

  BigInteger toBigInteger() {
    requireInteger();
    return fitsLong()
        ? BigInteger.valueOf(negative ? -magnitude : magnitude)
        : new BigInteger(text());
  }

  private boolean fitsLong() {
    return digits <= PRECISE_DIGITS && magnitude >= 0;
  }

  private void requireInteger() {
    if (!integer) {
      throw in.problem(
          "Expected an integer but found a number with a fraction or an exponent", from);
    }
  }

  private JsonException outside(String range) {
    return in.problem("Expected an integer from " + range + " but found one outside", from);
  }

  private String text() {
    return new String(in.bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
