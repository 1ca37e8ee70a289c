package dev.lanner.local.runtimeapi;

/// The character classes of RFC 9110.
final class Ascii {
  private Ascii() {}

  /// `tchar`: what methods and header names are made of.
  static boolean isToken(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b > ' ' && b < 0x7f && "!#$%&'*+-.^_`|~".indexOf(b) >= 0);
  }

  /// What a header value may hold: visible characters, space, tab, and the bytes of UTF-8.
  static boolean isFieldValue(byte b) {
    return b < 0 || (b >= ' ' && b != 0x7f) || b == '\t';
  }
}
