package dev.lanner.local.iam;

import java.util.List;
import java.util.Locale;

/// One value of an `Action` or `NotAction` element: `*`, or a service and an action with wildcards.
/// Case does not matter.
///
/// @see <a
///   href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html">Action</a>
record ActionPattern(Wildcards pattern) {
  /// @throws IllegalArgumentException when it is no such value; the message is the end of a
  ///   sentence
  static ActionPattern parse(String text, boolean variables) {
    if (variables && text.contains("${")) {
      throw new IllegalArgumentException(
          "has a policy variable, which only Resource and Condition may have");
    }
    if (!text.equals("*") && !text.matches("[^:\\s]+:[^:]+")) {
      throw new IllegalArgumentException(
          "is \"%s\"; a service and its action are expected, such as execute-api:Invoke, or *"
              .formatted(text));
    }
    return new ActionPattern(Wildcards.of(List.of(new Template.Text(folded(text), true))));
  }

  boolean matches(AccessRequest request) {
    return pattern.matches(folded(request.action()));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
