package dev.lanner.local.iam;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// A condition operator without its prefix and suffix.
///
/// @param negated whether it is the opposite of its comparison, as `StringNotEquals` is
/// @param variables whether its values may have policy variables
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
///   operators</a>
record Operator(Comparison comparison, boolean negated, boolean variables) {
  /// All but `Null`, by name.
  static final Map<String, Operator> BY_NAME = byName();

  private static Map<String, Operator> byName() {
    var all = new LinkedHashMap<String, Operator>();
    both(all, "StringEquals", "StringNotEquals", TextComparisons::equal);
    both(
        all,
        "StringEqualsIgnoreCase",
        "StringNotEqualsIgnoreCase",
        TextComparisons::equalInAnyCase);
    both(all, "StringLike", "StringNotLike", TextComparisons::like);
    ordered(all, "Numeric", ValueComparisons::number);
    ordered(all, "Date", ValueComparisons::date);
    all.put("Bool", new Operator(TextComparisons::bool, false, true));
    all.put("BinaryEquals", new Operator(ValueComparisons::binary, false, false));
    all.put("IpAddress", new Operator(ValueComparisons::address, false, false));
    all.put("NotIpAddress", new Operator(ValueComparisons::address, true, false));
    both(all, "ArnEquals", "ArnNotEquals", TextComparisons::arn);
    both(all, "ArnLike", "ArnNotLike", TextComparisons::arn);
    return all;
  }

  private static void both(
      Map<String, Operator> all, String name, String opposite, Comparison comparison) {
    all.put(name, new Operator(comparison, false, true));
    all.put(opposite, new Operator(comparison, true, true));
  }

  private static void ordered(
      Map<String, Operator> all, String type, Function<IntPredicate, Comparison> comparison) {
    var equals = comparison.apply(sign -> sign == 0);
    all.put(type + "Equals", new Operator(equals, false, false));
    all.put(type + "NotEquals", new Operator(equals, true, false));
    Map<String, IntPredicate> relations = new LinkedHashMap<>();
    relations.put("LessThan", sign -> sign < 0);
    relations.put("LessThanEquals", sign -> sign <= 0);
    relations.put("GreaterThan", sign -> sign > 0);
    relations.put("GreaterThanEquals", sign -> sign >= 0);
    relations.forEach((name, relation) ->
        all.put(type + name, new Operator(comparison.apply(relation), false, false)));
  }
}
