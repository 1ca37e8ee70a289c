package dev.lanner.dynamo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whether DynamoDB stores the same: `1` is `1.0`, and elements of sets have no order.
final class SameValue {
  private SameValue() {}

  static boolean of(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(entry -> of(entry.getValue(), other.get(entry.getKey())));
  }

  static boolean of(@Nullable AttributeValue one, @Nullable AttributeValue other) {
    if (one == null || other == null || one.type() != other.type()) {
      return one == null && other == null;
    }
    if (one.equals(other)) {
      return true;
    }
    return switch (one.type()) {
      case N -> number(one.n()).equals(number(other.n()));
      case NS -> numbers(one.ns()).equals(numbers(other.ns()));
      case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(other.ss()));
      case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(other.bs()));
      case M -> of(one.m(), other.m());
      case L -> list(one.l(), other.l());
      case S, B, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
    };
  }

  private static boolean list(List<AttributeValue> one, List<AttributeValue> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!of(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> numbers(List<String> numbers) {
    return numbers.stream().map(SameValue::number).collect(Collectors.toSet());
  }

  private static String number(String number) {
    return new BigDecimal(number).stripTrailingZeros().toString();
  }
}
