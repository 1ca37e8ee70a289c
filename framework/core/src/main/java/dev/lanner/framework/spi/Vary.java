package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;

/// The `Vary` field: RFC 9110, 12.5.5.
final class Vary {
  private Vary() {}

  /// The answer, saying that it depends on a header field of the request.
  static Answer with(Answer answer, String field) {
    String known = answer.header("vary");
    if (known == null) {
      return answer.withHeader("vary", field);
    }
    for (String member : HeaderList.members(known)) {
      if (member.equals("*") || member.equalsIgnoreCase(field)) {
        return answer;
      }
    }
    return answer.withOnlyHeader("vary", known + ", " + field);
  }
}
