package dev.lanner.runtime;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The head of an HTTP/1.1 response: its status, and how its body ends. One instance serves a whole
/// connection and makes no garbage; only {@link #headers()} copies.
final class ResponseHead {
  /// A body without a length ends where the connection does.
  static final int UNTIL_CLOSE = -1;

  /// Ten times the largest event there is, so that a broken length cannot take all memory.
  static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

  private static final byte[] HTTP_1 = ascii("http/1.");
  private static final byte[] CONTENT_LENGTH = ascii("content-length");
  private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding");
  private static final byte[] CONNECTION = ascii("connection");
  private static final byte[] CHUNKED = ascii("chunked");
  private static final byte[] CLOSE = ascii("close");
  private static final byte[] KEEP_ALIVE = ascii("keep-alive");

  private final ByteBuffer in;

  private int headersStart;
  private int headersEnd;
  private int status;
  private int contentLength;
  private boolean chunked;
  private boolean keepAlive;
  private boolean asksToClose;

  ResponseHead(ByteBuffer in) {
    this.in = in;
  }

  /// Takes in the head between the position of the buffer and `end`.
  void parse(int end) throws ProtocolException {
    int start = in.position();
    int lineEnd = lineEnd(start, end);
    parseStatusLine(start, lineEnd);
    contentLength = UNTIL_CLOSE;
    chunked = false;
    asksToClose = false;
    headersStart = lineEnd + 1;
    headersEnd = end;
    for (int line = headersStart; line < end; line = lineEnd + 1) {
      lineEnd = lineEnd(line, end);
      parseHeader(line, trimmedEnd(line, lineEnd));
    }
    if (isInterim() || status == 204 || status == 304) {
      // Whatever its headers say, there is no body.
      contentLength = 0;
      chunked = false;
    } else if (chunked) {
      contentLength = UNTIL_CLOSE;
    } else if (contentLength == UNTIL_CLOSE) {
      asksToClose = true;
    }
  }

  /// 100 to 999.
  int status() {
    return status;
  }

  /// Whether the real response is still to come.
  boolean isInterim() {
    return status < 200;
  }

  /// The length of the body in bytes, or {@link #UNTIL_CLOSE}; means nothing when it is chunked.
  int contentLength() {
    return contentLength;
  }

  boolean isChunked() {
    return chunked;
  }

  /// Whether the connection may carry another request after the body.
  boolean isKeepAlive() {
    return keepAlive && !asksToClose;
  }

  /// Copies the headers. Possible until the body is read, which goes into the same buffer.
  Headers headers() {
    var lines = new byte[headersEnd - headersStart];
    in.get(headersStart, lines);
    return Headers.parse(lines);
  }

  /// `HTTP/1.1 200 OK`, the reason being optional.
  private void parseStatusLine(int start, int end) throws ProtocolException {
    boolean valid =
        end - start >= 12 && matches(start, start + 7, HTTP_1) && in.get(start + 8) == ' ';
    status = 0;
    for (int at = start + 9; valid && at < start + 12; at++) {
      int digit = in.get(at) - '0';
      valid = digit >= 0 && digit <= 9;
      status = 10 * status + digit;
    }
    valid = valid && (end == start + 12 || isBlank(in.get(start + 12)));
    if (!valid || status < 100) {
      throw new ProtocolException("it does not begin with an HTTP/1.1 status line");
    }
    keepAlive = in.get(start + 7) != '0';
  }

  private void parseHeader(int start, int end) throws ProtocolException {
    if (start == end) {
      return;
    }
    int colon = start;
    while (colon < end && in.get(colon) != ':') {
      colon++;
    }
    if (colon == start || colon == end || isBlank(in.get(start)) || isBlank(in.get(colon - 1))) {
      throw new ProtocolException("a line of its head is not of the form name: value");
    }
    int value = colon + 1;
    while (value < end && isBlank(in.get(value))) {
      value++;
    }
    if (matches(start, colon, CONTENT_LENGTH)) {
      int length = parseLength(value, end);
      if (contentLength != UNTIL_CLOSE && contentLength != length) {
        throw new ProtocolException("it states two different lengths");
      }
      contentLength = length;
    } else if (matches(start, colon, TRANSFER_ENCODING)) {
      if (!matches(value, end, CHUNKED)) {
        throw new ProtocolException("it has a transfer encoding other than chunked");
      }
      chunked = true;
    } else if (matches(start, colon, CONNECTION)) {
      parseConnection(value, end);
    }
  }

  /// Looks through a list, in which `close` beats everything.
  private void parseConnection(int start, int end) {
    for (int from = start; from < end; ) {
      int to = from;
      while (to < end && in.get(to) != ',') {
        to++;
      }
      int option = from;
      while (option < to && isBlank(in.get(option))) {
        option++;
      }
      int optionEnd = trimmedEnd(option, to);
      asksToClose |= matches(option, optionEnd, CLOSE);
      keepAlive |= matches(option, optionEnd, KEEP_ALIVE);
      from = to + 1;
    }
  }

  private int parseLength(int start, int end) throws ProtocolException {
    long length = 0;
    boolean valid = start < end;
    for (int at = start; valid && at < end; at++) {
      int digit = in.get(at) - '0';
      length = 10 * length + digit;
      valid = digit >= 0 && digit <= 9 && length <= MAX_BODY_BYTES;
    }
    if (!valid) {
      throw new ProtocolException("its length is not a number from 0 to " + MAX_BODY_BYTES);
    }
    return (int) length;
  }

  private int lineEnd(int start, int end) {
    int at = start;
    while (at < end && in.get(at) != '\n') {
      at++;
    }
    return at;
  }

  private int trimmedEnd(int start, int end) {
    int at = end;
    while (at > start && isBlank(in.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  /// Compares without regard to case.
  private boolean matches(int start, int end, byte[] lowerCase) {
    if (end - start != lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      int character = in.get(start + i);
      int lower = character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
      if (lower != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
