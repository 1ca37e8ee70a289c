package dev.lanner.framework;

/// What may stand in a header field: RFC 9110, 5.1 and 5.5.
final class HeaderRules {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private HeaderRules() {}

  static NameValue checked(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "A header field is named \""
              + printable(name)
              + "\". Use letters, digits and "
              + TOKEN_MARKS
              + " only.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw new IllegalArgumentException(
            "The value of the header field "
                + name
                + " has a control character at index "
                + i
                + ". Remove it: line breaks there would let a client forge header fields.");
      }
    }
    return new NameValue(name, value);
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && TOKEN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static String printable(String name) {
    var text = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), 40); i++) {
      char c = name.charAt(i);
      text.append(c < ' ' || c == 0x7f ? '?' : c);
    }
    return text.toString();
  }
}
