package dev.lanner.runtime;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/// Reads the body of a response to its end, so that the connection can be used again.
final class ResponseBody {
  private static final int MAX_LINE_BYTES = 64 * 1024;

  private ResponseBody() {}

  /// The body, in an array of its own.
  static Payload read(ResponseHead head, ResponseInput in) throws IOException {
    if (head.isChunked()) {
      return readChunks(in);
    }
    if (head.contentLength() == ResponseHead.UNTIL_CLOSE) {
      return readUntilClose(in);
    }
    var body = new byte[head.contentLength()];
    in.read(body, 0, body.length);
    return Payload.of(body);
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
      body = withRoom(body, length, size);
      in.read(body, length, size);
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
      if (size > ResponseHead.MAX_BODY_BYTES) {
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
    if (more > ResponseHead.MAX_BODY_BYTES - length) {
      throw tooLong();
    }
    return more <= body.length - length
        ? body
        : Arrays.copyOf(body, Math.max(length + more, 2 * body.length));
  }

  private static ProtocolException tooLong() {
    return new ProtocolException("it is longer than " + ResponseHead.MAX_BODY_BYTES + " bytes");
  }
}
