package dev.lanner.auth;

import java.nio.charset.StandardCharsets;

/// A token in its three parts, decoded. Nothing in it has been looked at yet.
final class CompactToken {
  static final int MOST_CHARACTERS = 16 * 1024;

  private final byte[] text;
  private final int signedLength;
  private final byte[] header;
  private final byte[] claims;
  private final byte[] signature;

  private CompactToken(
      byte[] text, int signedLength, byte[] header, byte[] claims, byte[] signature) {
    this.text = text;
    this.signedLength = signedLength;
    this.header = header;
    this.claims = claims;
    this.signature = signature;
  }

  /// Takes a token apart that is written as RFC 7515 says.
  static CompactToken parse(String token) throws Refused {
    return parse(token, false);
  }

  /// Takes a token apart whose parts may be padded, as load balancers do.
  static CompactToken parsePadded(String token) throws Refused {
    return parse(token, true);
  }

  private static CompactToken parse(String token, boolean isPadded) throws Refused {
    if (token.length() > MOST_CHARACTERS) {
      throw new Refused(RejectionReason.TOO_LARGE);
    }
    // What is not in this charset becomes a question mark, which base64url does not have.
    byte[] text = token.getBytes(StandardCharsets.ISO_8859_1);
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
      throw new Refused(RejectionReason.MALFORMED);
    }
    return new CompactToken(
        text,
        second,
        part(text, 0, first, isPadded),
        part(text, first + 1, second, isPadded),
        part(text, second + 1, text.length, isPadded));
  }

  private static byte[] part(byte[] text, int from, int to, boolean isPadded) throws Refused {
    int end = to;
    if (isPadded && ((to - from) & 3) == 0) {
      for (int i = 0; i < 2 && end > from && text[end - 1] == '='; i++) {
        end--;
      }
    }
    byte[] part = Base64Url.decode(text, from, end);
    if (part == null) {
      throw new Refused(RejectionReason.MALFORMED);
    }
    return part;
  }

  /// The whole token, as it came.
  byte[] text() {
    return text;
  }

  /// How much of the text is signed: header and claims with the dot between them.
  int signedLength() {
    return signedLength;
  }

  byte[] header() {
    return header;
  }

  byte[] claims() {
    return claims;
  }

  byte[] signature() {
    return signature;
  }
}
