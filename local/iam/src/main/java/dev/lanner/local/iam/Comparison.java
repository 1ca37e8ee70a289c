package dev.lanner.local.iam;

/// How one kind of condition operators compares; negation is not its business.
interface Comparison {
  /// Takes a value of the policy.
  ///
  /// @throws IllegalArgumentException when no value of a request could ever match this one; the
  ///   message is the end of a sentence
  Test test(Template expected);

  /// Whether a value of the request context matches the value of the policy.
  interface Test {
    boolean matches(String actual, AccessRequest request);
  }
}
