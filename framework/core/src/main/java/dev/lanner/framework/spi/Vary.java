package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.NameValue;
import java.util.ArrayList;

/// The `Vary` field: RFC 9110, 12.5.5.
final class Vary {
  private Vary() {}

  /// The answer, saying that it depends on a header field of the request.
  static Answer with(Answer answer, String field) {
    var members = new ArrayList<String>();
    for (NameValue known : answer.headers()) {
      if (known.name().equalsIgnoreCase("vary")) {
        members.addAll(HeaderList.members(known.value()));
      }
    }
    for (String member : members) {
      if (member.equals("*") || member.equalsIgnoreCase(field)) {
        return answer;
      }
    }
    members.add(field);
    return answer.withOnlyHeader("vary", String.join(", ", members));
  }
}
