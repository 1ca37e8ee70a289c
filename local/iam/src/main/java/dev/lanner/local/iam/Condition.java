package dev.lanner.local.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operator and one key of a `Condition` element, with the values to compare with.
///
/// ## What an absent key means
///
/// | | without a prefix | `ForAllValues:` | `ForAnyValue:` |
/// |---|---|---|---|
/// | positive operator | no match | match | no match |
/// | negated operator | match | match | no match |
/// | either with `IfExists` | match | match | match |
///
/// A key with values in the request matches a positive operator when it matches one of the policy's
/// values, and a negated one when it matches none of them. `ForAllValues:` wants that of every
/// value of the request, `ForAnyValue:` of one.
///
/// **[?]** An empty text counts as no value for the two prefixes and for `Null`, and as a value
/// elsewhere; AWS writes the first for `ForAllValues:` and speaks of null. Of the documentation's
/// two sentences on a negated operator with `ForAnyValue:` and an absent key, the one about the
/// prefix is followed.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Multivalued
///   keys</a>
sealed interface Condition {
  /// Why the request does not meet the condition, as what follows `is not met` in a sentence, or
  /// `null` when it does.
  @Nullable String unmet(AccessRequest request);

  /// The prefix of an operator.
  enum Quantifier {
    NONE,
    ALL,
    ANY
  }

  /// Any operator but `Null`.
  ///
  /// @param name of the operator as in the policy, with prefix and suffix
  record Comparing(
      String name,
      Operator operator,
      Quantifier quantifier,
      boolean ifExists,
      String key,
      List<Comparison.Test> tests)
      implements Condition {
    public Comparing {
      tests = List.copyOf(tests);
    }

    @Override
    public @Nullable String unmet(AccessRequest request) {
      var values = request.values(key);
      if (values.isEmpty()) {
        return isMetByAnAbsentKey() ? null : ", as the request has no such key";
      }
      // AWS wants a prefix for these. [?] Without one they meet no operator, negated ones included.
      if (quantifier == Quantifier.NONE && values.size() > 1) {
        return ", as the key has several values, which only ForAllValues and ForAnyValue compare";
      }
      return isMetBy(values, request) ? null : " by the value in the request";
    }

    private boolean isMetByAnAbsentKey() {
      return ifExists
          || switch (quantifier) {
            case NONE -> operator.negated();
            case ALL -> true;
            case ANY -> false;
          };
    }

    private boolean isMetBy(List<String> values, AccessRequest request) {
      return switch (quantifier) {
        case NONE -> isMetBy(values.getFirst(), request);
        case ALL -> isNull(values) || values.stream().allMatch(value -> isMetBy(value, request));
        case ANY -> !isNull(values) && values.stream().anyMatch(value -> isMetBy(value, request));
      };
    }

    private boolean isMetBy(String value, AccessRequest request) {
      boolean matchesOne = tests.stream().anyMatch(test -> test.matches(value, request));
      return matchesOne != operator.negated();
    }
  }

  /// The operator `Null`: whether the key is absent. With `ForAllValues:` it is always met and with
  /// `ForAnyValue:` never, which AWS's checks of policies warn of.
  ///
  /// @param absent what the policy takes: `true` for an absent key, `false` for one with a value
  record Null(Quantifier quantifier, String key, List<Boolean> absent) implements Condition {
    public Null {
      absent = List.copyOf(absent);
    }

    @Override
    public @Nullable String unmet(AccessRequest request) {
      boolean isAbsent = isNull(request.values(key));
      boolean isMet =
          switch (quantifier) {
            case NONE -> absent.contains(isAbsent);
            case ALL -> true;
            case ANY -> false;
          };
      if (isMet) {
        return null;
      }
      return isAbsent ? ", as the request has no such key" : ", as the request has such a key";
    }
  }

  private static boolean isNull(List<String> values) {
    return values.stream().allMatch(String::isEmpty);
  }

  /// The condition as it is in the policy, such as `StringEquals on aws:username`.
  default String describe() {
    return switch (this) {
      case Comparing condition -> condition.name() + " on " + condition.key();
      case Null condition -> "Null on " + condition.key();
    };
  }
}
