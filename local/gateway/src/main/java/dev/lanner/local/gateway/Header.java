package dev.lanner.local.gateway;

/// One line of an HTTP header section.
///
/// @param name a token of RFC 9110, in the case in which it was written
/// @param value without line breaks and other control characters; may be empty
public record Header(String name, String value) {
  /// @throws IllegalArgumentException when HTTP cannot carry the name or the value
  public Header {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A header's name is \"%s\", but HTTP allows only letters, digits and !#$%%&'*+-.^_`|~ in it."
              .formatted(name));
    }
    if (!isValue(value)) {
      throw new IllegalArgumentException(
          "The value of header %s holds a control character. Remove it.".formatted(name));
    }
  }

  /// Whether the name is the same, in whatever case.
  public boolean is(String otherName) {
    return name.equalsIgnoreCase(otherName);
  }

  static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(Header::isNameCharacter);
  }

  static boolean isValue(String text) {
    return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
  }

  private static boolean isNameCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
