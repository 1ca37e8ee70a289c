package dev.lanner.runtime;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/// Reads the body of a response to its end, so that the connection can be used again.
final class ResponseBody {
  private static final int MAX_LINE_BYTES = 64 * 1024;

  /// A body is stored once and never moved up to this length, which no event reaches. Of a longer
  /// one the stated length is not trusted: room is made as its bytes arrive.
  private static final int MAX_UNSEEN_BYTES = 8 * 1024 * 1024;

  private ResponseBody() {}

  /// The body, in an array of its own.
  static Payload read(ResponseHead head, ResponseInput in) throws IOException {
    if (head.isChunked()) {
      return readChunks(in);
    }
    if (head.contentLength() == ResponseHead.UNTIL_CLOSE) {
      return readUntilClose(in);
    }
    int length = head.contentLength();
    return Payload.of(
        append(new byte[Math.min(length, MAX_UNSEEN_BYTES)], 0, length, in), 0, length);
  }

  /// Reads so many more bytes behind those that the array holds, and returns it or a larger one.
  private static byte[] append(byte[] held, int length, int more, ResponseInput in)
      throws IOException {
    var body = held;
    int at = length;
    for (int left = more; left > 0; ) {
      int count = Math.min(left, MAX_UNSEEN_BYTES);
      body = withRoom(body, at, count);
      in.read(body, at, count);
      at += count;
      left -= count;
    }
    return body;
  }

  /// Drops the body.
  static void skip(ResponseHead head, ResponseInput in) throws IOException {
    if (head.isChunked() || head.contentLength() == ResponseHead.UNTIL_CLOSE) {
      var _ = read(head, in);
    } else {
      in.skip(head.contentLength());
    }
  }

  private static Payload readChunks(ResponseInput in) throws IOException {
    var body = new byte[1024];
    int length = 0;
    for (int size = readChunkSize(in); size > 0; size = readChunkSize(in)) {
      requireRoom(length, size);
      body = append(body, length, size, in);
      length += size;
      if (skipLine(in) != 0) {
        throw new ProtocolException("a chunk of it is longer than stated");
      }
    }
    int trailerBytes = 0;
    for (int line = skipLine(in); line > 0; line = skipLine(in)) {
      trailerBytes += line;
      if (trailerBytes > MAX_LINE_BYTES) {
        throw new ProtocolException("its trailers are longer than " + MAX_LINE_BYTES + " bytes");
      }
    }
    return Payload.of(body, 0, length);
  }

  /// Reads the line with the size of a chunk; extensions in it are passed over.
  private static int readChunkSize(ResponseInput in) throws IOException {
    int size = 0;
    int digits = 0;
    byte next = in.next();
    for (int digit = hexDigit(next); digit >= 0; digit = hexDigit(next)) {
      if (size > ResponseHead.MAX_BODY_BYTES || digits == MAX_LINE_BYTES) {
        throw tooLong();
      }
      size = 16 * size + digit;
      digits++;
      next = in.next();
    }
    boolean ends = next == '\n' || next == '\r' || next == ';' || next == ' ' || next == '\t';
    if (digits == 0 || !ends) {
      throw new ProtocolException("a chunk of it does not begin with its size");
    }
    if (next != '\n') {
      skipLine(in);
    }
    return size;
  }

  private static int hexDigit(byte character) {
    return Character.digit(character, 16);
  }

  /// Passes over the rest of a line and returns how many bytes it had, its end not counted.
  private static int skipLine(ResponseInput in) throws IOException {
    int length = 0;
    byte last = 0;
    for (byte next = in.next(); next != '\n'; next = in.next()) {
      last = next;
      length++;
      if (length > MAX_LINE_BYTES) {
        throw new ProtocolException("a line of it is longer than " + MAX_LINE_BYTES + " bytes");
      }
    }
    return last == '\r' ? length - 1 : length;
  }

  private static Payload readUntilClose(ResponseInput in) throws IOException {
    var body = new byte[1024];
    int length = 0;
    for (int count = in.readUpTo(body, 0); count >= 0; count = in.readUpTo(body, length)) {
      length += count;
      body = withRoom(body, length, 1);
    }
    return Payload.of(body, 0, length);
  }

  private static byte[] withRoom(byte[] body, int length, int more) throws ProtocolException {
    requireRoom(length, more);
    return more <= body.length - length
        ? body
        : Arrays.copyOf(
            body, Math.clamp(2L * body.length, length + more, ResponseHead.MAX_BODY_BYTES));
  }

  private static void requireRoom(int length, int more) throws ProtocolException {
    if (more > ResponseHead.MAX_BODY_BYTES - length) {
      throw tooLong();
    }
  }

  private static ProtocolException tooLong() {
    return new ProtocolException("it is longer than " + ResponseHead.MAX_BODY_BYTES + " bytes");
  }
}
