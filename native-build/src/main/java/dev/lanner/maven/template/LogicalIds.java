package dev.lanner.maven.template;

/// Names of resources in a template, which have letters and digits only.
final class LogicalIds {
  private LogicalIds() {}

  /// `OrderAuthorizer` for `order-authorizer`.
  static String of(String name) {
    var text = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (fits) {
        text.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !fits;
    }
    return text.toString();
  }
}
