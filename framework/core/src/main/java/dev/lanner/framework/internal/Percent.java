package dev.lanner.framework.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Percent-encoding of RFC 3986, 2.1. Nothing is refused: an escape that is none stands for itself.
final class Percent {
  private static final String HEX = "0123456789ABCDEF";

  /// Beside letters and digits, what a segment may hold as it is: `pchar` of RFC 3986.
  private static final String SEGMENT_MARKS = "-._~!$&'()*+,;=:@";

  private Percent() {}

  /// The segments of a path, each decoded once.
  static List<String> segments(String path) {
    var segments = new ArrayList<String>();
    int start = path.startsWith("/") ? 1 : 0;
    if (start < path.length()) {
      for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
        segments.add(decode(path.substring(start, slash)));
        start = slash + 1;
      }
      segments.add(decode(path.substring(start)));
    }
    return Collections.unmodifiableList(segments);
  }

  /// Whether a path is one that a request line can carry: it begins with a slash, and what may not
  /// stand in it is encoded.
  static boolean isEncodedPath(String path) {
    if (!path.startsWith("/")) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        boolean escape =
            i + 2 < path.length()
                && Character.digit(path.charAt(i + 1), 16) >= 0
                && Character.digit(path.charAt(i + 2), 16) >= 0;
        if (!escape) {
          return false;
        }
        i += 2;
      } else if (c != '/' && !isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  /// The path of decoded segments.
  static String encodePath(List<String> segments) {
    if (segments.isEmpty()) {
      return "/";
    }
    var path = new StringBuilder();
    for (String segment : segments) {
      path.append('/');
      encode(path, segment);
    }
    return path.toString();
  }

  /// Text with its escapes replaced; bytes that are no UTF-8 become U+FFFD.
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static void encode(StringBuilder path, String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (isPlain(c)) {
        path.append(c);
      } else {
        int length = Character.isHighSurrogate(c) && i + 1 < segment.length() ? 2 : 1;
        for (byte b : segment.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
          path.append('%').append(HEX.charAt((b & 0xff) >> 4)).append(HEX.charAt(b & 0xf));
        }
        i += length - 1;
      }
    }
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SEGMENT_MARKS.indexOf(c) >= 0;
  }
}
