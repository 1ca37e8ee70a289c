package dev.lanner.dynamo;

/// Bytes of a number, from its text as it is sent. DynamoDB keeps two digits in a byte, by pairs
/// from the decimal point in either direction, without pairs of zeros at the ends: `1.5` is `01`
/// and `50`. A byte more has the exponent, and one more ends a negative number that is not full.
final class NumberSize {
  /// An exponent and twenty pairs, enough for 38 digits wherever the point is.
  private static final int MAX_BYTES = 21;

  private NumberSize() {}

  static int of(String number) {
    int end = mantissaEnd(number);
    int point = number.indexOf('.');
    // What digit i stands for: 10 to the power of units - i, or one more before the point.
    int units = (point < 0 ? end : point) + exponent(number, end);
    int first = 0;
    int last = 0;
    boolean isZero = true;
    for (int i = 0; i < end; i++) {
      char c = number.charAt(i);
      if (c > '0' && c <= '9') {
        int power = units - i - (point < 0 || i < point ? 1 : 0);
        first = isZero ? power : first;
        last = power;
        isZero = false;
      }
    }
    if (isZero) {
      return 1;
    }
    int pairs = Math.floorDiv(first, 2) - Math.floorDiv(last, 2) + 1;
    return Math.min(MAX_BYTES, 1 + pairs + (number.charAt(0) == '-' ? 1 : 0));
  }

  private static int mantissaEnd(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) == 'E' || number.charAt(i) == 'e') {
        return i;
      }
    }
    return number.length();
  }

  private static int exponent(String number, int mantissaEnd) {
    if (mantissaEnd == number.length()) {
      return 0;
    }
    try {
      return Integer.parseInt(number, mantissaEnd + 1, number.length(), 10);
    } catch (NumberFormatException _) {
      return 0; // DynamoDB refuses it; its size does not matter.
    }
  }
}
