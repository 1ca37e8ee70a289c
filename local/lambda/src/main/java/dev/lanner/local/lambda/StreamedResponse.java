package dev.lanner.local.lambda;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A response on its way from the function.
///
/// @param contentType with which the function sends it, or `null`
/// @param body its bytes as they come. Ends where those of the function end, which may be half way;
///   [StreamedInvocation#result()] tells. Closing it lets the rest pass unread. For one thread.
record StreamedResponse(@Nullable String contentType, InputStream body) {

  /// What there is of the response of an invocation that ended without one.
  static StreamedResponse none() {
    return new StreamedResponse(null, InputStream.nullInputStream());
  }
}
