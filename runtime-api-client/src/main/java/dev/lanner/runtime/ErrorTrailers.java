package dev.lanner.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The failure of a response that was under way: trailers behind its last chunk, with the error
/// type as text and the JSON object of the {@link ErrorReport} in base64.
///
/// Lambda's side is written in Go, whose HTTP server wants all trailers of a request inside its
/// read buffer of 4096 bytes and drops the connection otherwise. Most reports are longer, so the
/// trailers have a shorter one: the beginning of the message, and the first and the last lines of
/// the stack trace, which say where it was thrown and what the root cause was.
final class ErrorTrailers {
  static final String TYPE = "Lambda-Runtime-Function-Error-Type";
  static final String BODY = "Lambda-Runtime-Function-Error-Body";

  /// With the empty line behind them.
  static final int MAX_BYTES = 4096;

  /// As many as fit in base64 beside two names, the longest error type and the line ends.
  private static final int MAX_BODY_BYTES = 2820;

  private ErrorTrailers() {}

  /// The lines of the trailers, the empty one behind them not included.
  static byte[] of(ErrorReport error) {
    var body = error.body().length() > MAX_BODY_BYTES ? error.shortBody() : error.body();
    var lines =
        TYPE + ": " + error.functionErrorType() + "\r\n" + BODY + ": " + base64(body) + "\r\n";
    return lines.getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(Payload body) {
    return Base64.getEncoder().encodeToString(body.toByteArray());
  }
}
