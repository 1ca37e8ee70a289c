package dev.lanner.dynamo.transfer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What DynamoDB asks of values: numbers in its range, sets with elements, each once. One value
/// that it does not take would make it refuse a whole batch.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Data
///   types</a>
final class ValueRules {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  /// No number in range needs so many characters, unless it is mostly zeros at an end.
  private static final int MAX_CHARACTERS = 1000;

  private ValueRules() {}

  /// Looks at all values of an item.
  static void check(Map<String, AttributeValue> item) throws UnfitException {
    for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
      if (each.getKey().isEmpty()) {
        throw new UnfitException("It has an attribute without a name.");
      }
      check(each.getKey(), each.getValue());
    }
  }

  private static void check(String attribute, AttributeValue value) throws UnfitException {
    switch (value.type()) {
      case S, B, BOOL, NUL -> {}
      case N -> number(attribute, value.n());
      case SS -> set(attribute, value.ss());
      case NS -> numbers(attribute, value.ns());
      case BS -> set(attribute, value.bs());
      case L -> {
        for (AttributeValue element : value.l()) {
          check(attribute, element);
        }
      }
      case M -> {
        for (AttributeValue element : value.m().values()) {
          check(attribute, element);
        }
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new UnfitException("The attribute %s has no known type.".formatted(attribute));
    }
  }

  private static void numbers(String attribute, Collection<String> numbers) throws UnfitException {
    var different = new HashSet<BigDecimal>();
    for (String each : numbers) {
      different.add(number(attribute, each));
    }
    checkSet(attribute, numbers.size(), different.size());
  }

  private static void set(String attribute, Collection<?> elements) throws UnfitException {
    checkSet(attribute, elements.size(), new HashSet<>(elements).size());
  }

  private static void checkSet(String attribute, int elements, int different)
      throws UnfitException {
    if (elements == 0) {
      throw new UnfitException("The attribute %s has an empty set.".formatted(attribute));
    }
    if (different < elements) {
      throw new UnfitException(
          "The attribute %s has a set with an element twice.".formatted(attribute));
    }
  }

  private static BigDecimal number(String attribute, String text) throws UnfitException {
    BigDecimal number = null;
    if (text.length() <= MAX_CHARACTERS && text.chars().allMatch(c -> c < 0x80)) {
      try {
        number = new BigDecimal(text).stripTrailingZeros();
      } catch (NumberFormatException _) {
        // Said below.
      }
    }
    if (number == null) {
      throw new UnfitException("The attribute %s has a number that is none.".formatted(attribute));
    }
    long exponent = (long) number.precision() - number.scale() - 1;
    if (number.precision() > MAX_DIGITS
        || (number.signum() != 0 && (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT))) {
      throw new UnfitException(
          "The attribute %s has a number of more than 38 digits, or out of DynamoDB's range."
              .formatted(attribute));
    }
    return number;
  }
}
