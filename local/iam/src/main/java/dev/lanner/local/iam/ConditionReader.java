package dev.lanner.local.iam;

import dev.lanner.local.iam.Condition.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Reads the `Condition` element.
///
/// It refuses values that could never match, such as a `NumericEquals` with a text. IAM stores some
/// of these and lets them match nothing, which is never what somebody meant.
final class ConditionReader {
  private static final String IF_EXISTS = "IfExists";

  private final boolean variables;
  private final List<Condition> conditions = new ArrayList<>();

  private ConditionReader(boolean variables) {
    this.variables = variables;
  }

  /// @param variables whether the policy's version has policy variables
  static List<Condition> read(Element element, boolean variables) {
    var reader = new ConditionReader(variables);
    element.asObject().members().forEach(reader::readOperator);
    return List.copyOf(reader.conditions);
  }

  private void readOperator(String name, Element keys) {
    var quantifier = Quantifier.NONE;
    var rest = name;
    if (name.startsWith("ForAllValues:")) {
      quantifier = Quantifier.ALL;
      rest = name.substring("ForAllValues:".length());
    } else if (name.startsWith("ForAnyValue:")) {
      quantifier = Quantifier.ANY;
      rest = name.substring("ForAnyValue:".length());
    }
    if (rest.equals("Null" + IF_EXISTS)) {
      throw keys.refusal(
          "is not an operator, as Null asks by itself whether the key exists; Null is expected");
    }
    boolean ifExists = rest.endsWith(IF_EXISTS);
    var base = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    var operator = Operator.BY_NAME.get(base);
    if (operator == null && !base.equals("Null")) {
      throw keys.refusal("is not known%s".formatted(hint(base)));
    }

    var seen = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var member : keys.asObject().members().entrySet()) {
      var key = member.getKey();
      var earlier = seen.put(key, key);
      if (earlier != null) {
        throw member
            .getValue()
            .refusal(
                "is the same key as %s, as case does not matter; one of the two has to go"
                    .formatted(earlier));
      }
      conditions.add(
          operator == null
              ? new Condition.Null(quantifier, key, booleans(member.getValue()))
              : new Condition.Comparing(
                  name, operator, quantifier, ifExists, key, tests(member.getValue(), operator)));
    }
  }

  private static String hint(String base) {
    for (var known : Operator.BY_NAME.keySet()) {
      if (known.equalsIgnoreCase(base)) {
        return "; %s is expected, in this case".formatted(known);
      }
    }
    return "; a condition operator is expected, such as StringEquals, ForAllValues:StringLike or"
        + " NumericLessThanIfExists";
  }

  private List<Comparison.Test> tests(Element values, Operator operator) {
    var tests = new ArrayList<Comparison.Test>();
    for (var value : values.asList()) {
      try {
        var template = Template.parse(scalar(value), variables);
        if (template.hasVariables() && !operator.variables()) {
          throw value.refusal(
              "has a policy variable, which only the String and Arn operators and Bool may have");
        }
        tests.add(operator.comparison().test(template));
      } catch (IllegalArgumentException e) {
        throw value.refusal(String.valueOf(e.getMessage()));
      }
    }
    return tests;
  }

  private static List<Boolean> booleans(Element values) {
    var booleans = new ArrayList<Boolean>();
    for (var value : values.asList()) {
      var text = scalar(value);
      if (!TextComparisons.isBoolean(text)) {
        throw value.refusal("is neither true nor false; one of them is expected");
      }
      booleans.add(Boolean.valueOf(text));
    }
    return booleans;
  }

  static String scalar(Element value) {
    return switch (value) {
      case Element.Text(_, var text) -> text;
      case Element.Bare(_, var text) when !text.equals("null") -> text;
      case Element.Bare _, Element.Members _, Element.Items _ ->
          throw value.refusal(
              "is %s; a text, a number, true or false is expected".formatted(value.kind()));
    };
  }
}
