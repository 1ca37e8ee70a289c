package dev.lanner.framework.internal;

import dev.lanner.framework.NameValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Cookies as clients send them: RFC 6265, 4.2.1, each `name=value`; a list entry may hold several,
/// after semicolons.
final class Cookies {
  private Cookies() {}

  static List<NameValue> parse(List<String> fields) {
    var cookies = new ArrayList<NameValue>();
    for (String field : fields) {
      int start = 0;
      while (start < field.length()) {
        int end = field.indexOf(';', start);
        if (end < 0) {
          end = field.length();
        }
        add(cookies, field.substring(start, end).strip());
        start = end + 1;
      }
    }
    return Collections.unmodifiableList(cookies);
  }

  private static void add(List<NameValue> cookies, String pair) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      cookies.add(
          new NameValue(
              pair.substring(0, equals).strip(), unquoted(pair.substring(equals + 1).strip())));
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
