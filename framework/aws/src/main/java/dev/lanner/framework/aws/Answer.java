package dev.lanner.framework.aws;

import dev.lanner.runtime.Payload;
import java.util.Locale;

/// What came back for one request.
///
/// @param status of HTTP
/// @param errorType `x-amzn-ErrorType` without what AWS appends to it, or empty
/// @param body cut off at 64 KB; empty when it could not be read and the status says enough
record Answer(int status, String errorType, Payload body) {
  static String errorType(String header) {
    int colon = header.indexOf(':');
    return (colon < 0 ? header : header.substring(0, colon)).strip();
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isGone() {
    return status == 410;
  }

  /// Of an answer that is a success or says that the connection is gone: which of them.
  boolean isFound() {
    return !isGone();
  }

  /// Whether the same request may fare better in a moment.
  boolean isTransient() {
    return status == 429 || status >= 500;
  }

  /// Whether the credentials were right once.
  boolean saysExpired() {
    return errorType.toLowerCase(Locale.ROOT).startsWith("expiredtoken");
  }

  /// The status alone: a body may say whose role was refused.
  @Override
  public String toString() {
    return "Answer " + status;
  }
}
