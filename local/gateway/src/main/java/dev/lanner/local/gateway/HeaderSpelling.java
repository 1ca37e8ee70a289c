package dev.lanner.local.gateway;

import java.util.Locale;

/// How front ends spell the names of headers, in events and in responses.
final class HeaderSpelling {
  private HeaderSpelling() {}

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// `x-my-header` as `X-My-Header`.
  static String titleCase(String name) {
    var title = new StringBuilder(lowerCase(name));
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || title.charAt(i - 1) == '-') {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }

  /// `myheader` as `Myheader`, which was recorded. [?] Letters after a hyphen are left as they are.
  static String capitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /// As sent, but for the names that a REST API knows.
  static String ofRestApi(String name) {
    return switch (lowerCase(name)) {
      case "authorization", "host", "user-agent", "x-amzn-trace-id" -> titleCase(name);
      case String lower when lower.startsWith("x-forwarded-") -> titleCase(name);
      default -> name;
    };
  }
}
