package dev.lanner.framework;

import org.jspecify.annotations.Nullable;

/// Parameters of a header field, `; name=value; name="value"`: RFC 9110, 5.6.6.
final class HeaderParameters {
  private HeaderParameters() {}

  /// The value of the first parameter of that name, without quotes and escapes, or `null`.
  ///
  /// @param text from the semicolon in front of the first parameter on
  static @Nullable String find(String text, String wanted) {
    int i = text.indexOf(';');
    while (i >= 0 && i < text.length()) {
      int equals = text.indexOf('=', i);
      if (equals < 0) {
        return null;
      }
      int next = text.indexOf(';', i + 1);
      if (next >= 0 && next < equals) {
        i = next; // A parameter without a value.
        continue;
      }
      String name = text.substring(i + 1, equals).strip();
      int start = equals + 1;
      boolean quoted = start < text.length() && text.charAt(start) == '"';
      int end = quoted ? endOfQuoted(text, start + 1) : next < 0 ? text.length() : next;
      if (name.equalsIgnoreCase(wanted)) {
        return quoted
            ? unescaped(text.substring(start + 1, end))
            : text.substring(start, end).strip();
      }
      i = text.indexOf(';', end);
    }
    return null;
  }

  /// Where the closing quote is, or the end of the text without one.
  private static int endOfQuoted(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  /// A backslash escapes a quote or a backslash; before anything else it is itself, as browsers do
  /// not escape the backslashes of a path.
  private static String unescaped(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    var text = new StringBuilder();
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      boolean escapes =
          c == '\\'
              && i + 1 < quoted.length()
              && (quoted.charAt(i + 1) == '"' || quoted.charAt(i + 1) == '\\');
      text.append(escapes ? quoted.charAt(++i) : c);
    }
    return text.toString();
  }
}
