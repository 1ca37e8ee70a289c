package dev.lanner.framework.spi;

import java.util.ArrayList;
import java.util.List;

/// The members of a list-based header field: RFC 9110, 5.6.1. Commas inside quoted strings do not
/// separate.
final class HeaderList {
  private HeaderList() {}

  static List<String> members(String field) {
    var members = new ArrayList<String>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        add(members, field.substring(start, i));
        start = i + 1;
      }
    }
    add(members, field.substring(start));
    return members;
  }

  private static void add(List<String> members, String member) {
    String text = member.strip();
    if (!text.isEmpty()) {
      members.add(text);
    }
  }
}
