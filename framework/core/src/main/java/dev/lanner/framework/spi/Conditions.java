package dev.lanner.framework.spi;

import dev.lanner.framework.Answer;
import dev.lanner.framework.ETag;
import dev.lanner.framework.NameValue;
import dev.lanner.framework.internal.HttpEvent;

/// Conditional requests: a client that has the current version gets 304 instead of it. RFC 9110,
/// 13.1.2 and 15.4.5.
final class Conditions {
  private Conditions() {}

  static Answer apply(HttpEvent request, Answer answer) {
    String known = request.joinedHeader("if-none-match");
    boolean asked = request.method().equals("GET") || request.method().equals("HEAD");
    if (known == null || !asked || answer.status() != 200) {
      return answer;
    }
    // A client that has the compressed bytes names their tag, and is told the same fields again.
    if (Compression.isWanted(request, answer)) {
      Answer compressed = Compression.varying(answer);
      if (matches(known, compressed)) {
        return notModified(compressed);
      }
    }
    return matches(known, answer) ? notModified(answer) : answer;
  }

  private static boolean matches(String known, Answer answer) {
    String tag = answer.header("etag");
    if (tag == null) {
      return false;
    }
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
