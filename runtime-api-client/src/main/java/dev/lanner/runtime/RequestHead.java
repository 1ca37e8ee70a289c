package dev.lanner.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes the heads of requests to the Runtime API, straight into the buffer they are sent from.
final class RequestHead {
  /// Client and version, as every runtime tells them; a test keeps the version right.
  static final String USER_AGENT = "lanner/0.1.0";

  /// Lambda's are 36 bytes. Percent-encoding makes at most three of each, and the head has to fit
  /// into its buffer.
  private static final int MAX_REQUEST_ID_BYTES = 4096;

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final byte[] INVOCATION = ascii("POST " + ROOT + "invocation/");
  private static final byte[] CONTENT_TYPE = ascii("Content-Type: application/json\r\n");
  private static final byte[] ERROR_TYPE = ascii("Lambda-Runtime-Function-Error-Type: ");
  private static final byte[] XRAY_CAUSE = ascii("Lambda-Runtime-Function-XRay-Error-Cause: ");
  private static final byte[] CONTENT_LENGTH = ascii("Content-Length: ");
  private static final byte[] END_OF_LINE = ascii("\r\n");

  private static final byte[] HEX = ascii("0123456789ABCDEF");

  private final String workingDirectory;
  private final byte[] next;
  private final byte[] initError;
  private final byte[] restoreNext;
  private final byte[] restoreError;
  private final byte[] response;
  private final byte[] error;

  /// @param host value of the `Host` header
  /// @param workingDirectory where the process runs, for error reports
  RequestHead(String host, String workingDirectory) {
    this.workingDirectory = workingDirectory;
    var common = " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + USER_AGENT + "\r\n";
    next = ascii("GET " + ROOT + "invocation/next" + common + "\r\n");
    initError = ascii("POST " + ROOT + "init/error" + common);
    restoreNext = ascii("GET " + ROOT + "restore/next" + common + "\r\n");
    restoreError = ascii("POST " + ROOT + "restore/error" + common);
    response = ascii("/response" + common);
    error = ascii("/error" + common);
  }

  /// `GET invocation/next`.
  void next(ByteBuffer out) {
    out.put(next);
  }

  /// `POST invocation/{id}/response`.
  void response(ByteBuffer out, String requestId, int bodyBytes) {
    beginResponse(out, requestId);
    out.put(CONTENT_TYPE);
    contentLength(out, bodyBytes);
  }

  /// The same up to the headers that say what its body is.
  void beginResponse(ByteBuffer out, String requestId) {
    out.put(INVOCATION);
    percentEncoded(out, requestId);
    out.put(response);
  }

  /// `POST invocation/{id}/error`.
  void error(ByteBuffer out, String requestId, ErrorReport report) {
    out.put(INVOCATION);
    percentEncoded(out, requestId);
    out.put(error);
    errorHeaders(out, report);
  }

  /// `POST init/error`.
  void initError(ByteBuffer out, ErrorReport report) {
    out.put(initError);
    errorHeaders(out, report);
  }

  /// `GET restore/next`.
  void restoreNext(ByteBuffer out) {
    out.put(restoreNext);
  }

  /// `POST restore/error`.
  void restoreError(ByteBuffer out, ErrorReport report) {
    out.put(restoreError);
    errorHeaders(out, report);
  }

  /// At most 32 KiB and a few lines, so a head fits into its buffer with the longest request id.
  private void errorHeaders(ByteBuffer out, ErrorReport report) {
    out.put(CONTENT_TYPE).put(ERROR_TYPE).put(ascii(report.functionErrorType())).put(END_OF_LINE);
    var cause = report.xrayCause(workingDirectory);
    if (cause.length() > 0) {
      out.put(XRAY_CAUSE).put(cause.array(), cause.offset(), cause.length()).put(END_OF_LINE);
    }
    contentLength(out, report.body().length());
  }

  private static void contentLength(ByteBuffer out, int bytes) {
    out.put(CONTENT_LENGTH);
    int divisor = 1;
    while (bytes / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      out.put((byte) ('0' + bytes / divisor % 10));
    }
    out.put(END_OF_LINE).put(END_OF_LINE);
  }

  /// Request ids are opaque, so nothing in one may end the path or the line.
  private static void percentEncoded(ByteBuffer out, String requestId) {
    int length = requestId.length();
    for (int i = 0; i < length; i++) {
      char c = requestId.charAt(i);
      if (!isUnreserved(c)) {
        out.position(out.position() - i);
        percentEncodedBytes(out, requestId.getBytes(StandardCharsets.UTF_8));
        return;
      }
      if (i == MAX_REQUEST_ID_BYTES) {
        throw tooLong(length);
      }
      out.put((byte) c);
    }
  }

  private static void percentEncodedBytes(ByteBuffer out, byte[] bytes) {
    if (bytes.length > MAX_REQUEST_ID_BYTES) {
      throw tooLong(bytes.length);
    }
    for (byte b : bytes) {
      if (b == '\r' || b == '\n') {
        throw new RuntimeApiException("The request id holds a line break.");
      }
      if (isUnreserved((char) b)) {
        out.put(b);
      } else {
        out.put((byte) '%').put(HEX[(b >> 4) & 15]).put(HEX[b & 15]);
      }
    }
  }

  private static RuntimeApiException tooLong(int bytes) {
    return new RuntimeApiException(
        "The request id has "
            + bytes
            + " bytes; at most "
            + MAX_REQUEST_ID_BYTES
            + " were expected.");
  }

  private static boolean isUnreserved(char b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
