package dev.lanner.framework.internal;

import dev.lanner.framework.NameValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A query string as HTML forms write it: pairs between `&`, a name up to the first `=`, `+` for a
/// space.
final class QueryString {
  private QueryString() {}

  static List<NameValue> parse(String query) {
    return parse(query, Integer.MAX_VALUE);
  }

  /// The first of the pairs.
  ///
  /// @param most how many
  static List<NameValue> parse(String query, int most) {
    var pairs = new ArrayList<NameValue>();
    int start = 0;
    while (start < query.length() && pairs.size() < most) {
      int end = query.indexOf('&', start);
      if (end < 0) {
        end = query.length();
      }
      if (end > start) {
        int equals = query.indexOf('=', start);
        boolean hasValue = equals >= 0 && equals < end;
        String name = query.substring(start, hasValue ? equals : end);
        String value = hasValue ? query.substring(equals + 1, end) : "";
        pairs.add(new NameValue(decode(name), decode(value)));
      }
      start = end + 1;
    }
    return Collections.unmodifiableList(pairs);
  }

  /// A name or a value as it was before a form was sent.
  static String decode(String text) {
    return Percent.decode(text.replace('+', ' '));
  }
}
