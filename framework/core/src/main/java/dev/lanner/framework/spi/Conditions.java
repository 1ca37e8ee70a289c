package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.ETag;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.Request;

/// Conditional requests: a client that has the current version gets 304 instead of it. RFC 9110,
/// 13.1.2 and 15.4.5.
final class Conditions {
  private Conditions() {}

  static Answer apply(Request request, Answer answer) {
    if (answer.status() != 200) {
      return answer;
    }
    String tag = answer.header("etag");
    if (tag == null || !(request.method().equals("GET") || request.method().equals("HEAD"))) {
      return answer;
    }
    String known = request.joinedHeader("if-none-match");
    return known != null && matches(known, tag) ? notModified(answer) : answer;
  }

  private static boolean matches(String known, String tag) {
    if (known.strip().equals("*")) {
      return true;
    }
    ETag current = ETag.parse(tag);
    if (current != null) {
      for (ETag each : ETag.list(known)) {
        if (each.matchesWeakly(current)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Without what describes the body that is not sent.
  private static Answer notModified(Answer answer) {
    Answer bare = Answer.empty(304);
    for (NameValue field : answer.headers()) {
      if (!field.name().regionMatches(true, 0, "content-", 0, 8)
          || field.name().equalsIgnoreCase("content-location")
          || field.name().equalsIgnoreCase("content-security-policy")) {
        bare = bare.withHeader(field.name(), field.value());
      }
    }
    return bare;
  }
}
