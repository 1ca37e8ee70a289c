package dev.lanner.maven.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How code names a resource: one that the template declares, or a parameter that takes the ARN of
/// one that exists elsewhere.
///
/// @param text the name, or that of the parameter
/// @param isParameter whether it is one
record ResourceName(String text, boolean isParameter) {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  static ResourceName of(String written) {
    Matcher parameter = PARAMETER.matcher(written);
    return parameter.matches()
        ? new ResourceName(parameter.group(1), true)
        : new ResourceName(written, false);
  }

  /// The ARN by a parameter, which is added.
  ///
  /// @param what it is, as in "the ARN of the queue"
  Tree arn(Draft draft, String what, Origin origin) {
    draft
        .section("Parameters")
        .putFields(text, origin)
        .put("Type", "String")
        .put("Description", "The ARN of the " + what + " " + text);
    return Tree.ref(text, origin);
  }

  /// The logical id: `OrdersQueue` for `orders`.
  String id(String suffix) {
    return isParameter ? text : LogicalIds.of(text) + suffix;
  }
}
