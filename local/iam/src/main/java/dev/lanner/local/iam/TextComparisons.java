package dev.lanner.local.iam;

/// The comparisons whose values may have policy variables. A value with a variable that stands for
/// nothing matches nothing, and so the negated operators, which are the opposite, take everything.
final class TextComparisons {
  private TextComparisons() {}

  /// `StringEquals`: case matters, and wildcards are characters.
  static Comparison.Test equal(Template expected) {
    return (actual, request) -> actual.equals(expected.resolveText(request));
  }

  /// `StringEqualsIgnoreCase`.
  static Comparison.Test equalInAnyCase(Template expected) {
    return (actual, request) -> actual.equalsIgnoreCase(expected.resolveText(request));
  }

  /// `StringLike`: case matters, with wildcards.
  static Comparison.Test like(Template expected) {
    return (actual, request) -> {
      var texts = expected.resolve(request);
      return texts != null && Wildcards.of(texts).matches(actual);
    };
  }

  /// `ArnEquals` and `ArnLike`, which are the same: field by field, with wildcards.
  ///
  /// **[?]** What comes of a value that is no ARN of six fields is not written; it is refused, also
  /// `*`.
  static Comparison.Test arn(Template expected) {
    if (!expected.hasVariables() && !isArn(expected.constant())) {
      throw new IllegalArgumentException(
          "is no ARN of six fields, and these are what this operator compares; StringLike compares"
              + " other texts");
    }
    return (actual, request) -> {
      var texts = expected.resolve(request);
      var text = expected.resolveText(request);
      return texts != null
          && text != null
          && isArn(text)
          && isArn(actual)
          && Wildcards.ofArn(texts, false).matches(actual);
    };
  }

  private static boolean isArn(String text) {
    var fields = text.split(":", 6);
    return fields.length == 6 && fields[0].equals("arn");
  }

  /// `Bool`: true or false in any case.
  static Comparison.Test bool(Template expected) {
    if (!expected.hasVariables() && !isBoolean(expected.constant())) {
      throw new IllegalArgumentException("is neither true nor false; one of them is expected");
    }
    return (actual, request) ->
        isBoolean(actual) && actual.equalsIgnoreCase(expected.resolveText(request));
  }

  static boolean isBoolean(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }
}
