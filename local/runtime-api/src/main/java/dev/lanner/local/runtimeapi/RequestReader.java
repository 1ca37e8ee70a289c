package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestHead.Framing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the requests of one connection, HTTP/1.1 to the letter (RFC 9112). Where the letter leaves
/// a server the choice to forgive (LF alone, folded headers, empty lines before a request), it does
/// not.
final class RequestReader {
  /// What Lambda's server takes, roughly: 1 MiB.
  static final int MAX_HEAD_BYTES = 1 << 20;

  private final WireInput input;

  RequestReader(WireInput input) {
    this.input = input;
  }

  /// The next request up to its empty line.
  ///
  /// @return `null` when the connection ended between two requests
  @Nullable RequestHead head() throws IOException, MalformedRequest {
    if (!input.hasNext()) {
      return null;
    }
    var budget = MAX_HEAD_BYTES;
    var length = line(budget, "the request line", 431);
    var requestLine = text(input.position(), length);
    take(length);
    budget -= length + 2;

    var first = requestLine.indexOf(' ');
    var second = requestLine.indexOf(' ', first + 1);
    if (first <= 0 || second < 0 || requestLine.indexOf(' ', second + 1) >= 0) {
      throw new MalformedRequest(
          400,
          "The request line does not consist of three words. Expected a method, a path and HTTP/1.1,"
              + " with one space between.");
    }
    var method = requestLine.substring(0, first);
    var target = requestLine.substring(first + 1, second);
    if (!method.chars().allMatch(c -> c < 0x80 && Ascii.isToken((byte) c))) {
      throw new MalformedRequest(
          400, "The request line does not begin with a method. Expected GET or POST.");
    }
    if (!target.startsWith("/") || !target.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new MalformedRequest(
          400,
          "The target in the request line is not a path. Expected / first, and visible ASCII"
              + " characters only.");
    }
    if (!requestLine.startsWith("HTTP/1.1", second + 1) || requestLine.length() != second + 9) {
      throw new MalformedRequest(
          505, "The request line does not end with HTTP/1.1. Expected this version.");
    }
    var headers = new Headers();
    fields(headers, budget, "the request head", 431);
    return new RequestHead(method, target, headers, framing(method, target, headers));
  }

  /// The body of a request, kept up to `most` bytes and read to its end in any case.
  Body body(Framing framing, int most) throws IOException, MalformedRequest {
    return switch (framing) {
      case Framing.None _ -> new Body(Payload.empty(), 0, new Headers());
      case Framing.Fixed(var length) -> fixed(length, most);
      case Framing.Chunked _ -> chunked(most);
    };
  }

  /// @param payload empty when the body was longer than it might be
  /// @param length how many bytes there were
  /// @param trailers what followed a chunked body
  record Body(Payload payload, long length, Headers trailers) {}

  private Body fixed(long length, int most) throws IOException, MalformedRequest {
    if (length > most) {
      skip(length, "of a body of " + length + " bytes");
      return new Body(Payload.empty(), length, new Headers());
    }
    var bytes = new byte[(int) length];
    read(bytes, 0, bytes.length, "of a body of " + length + " bytes");
    return new Body(Payload.of(bytes), length, new Headers());
  }

  private Body chunked(int most) throws IOException, MalformedRequest {
    var collected = new byte[0];
    var total = 0L;
    while (true) {
      var size = chunkSize();
      if (size == 0) {
        break;
      }
      if (total + size <= most) {
        var end = (int) (total + size);
        if (end > collected.length) {
          collected = Arrays.copyOf(collected, Math.max(end, 2 * (int) total));
        }
        read(collected, (int) total, (int) size, "of a chunk of " + size + " bytes");
      } else {
        collected = new byte[0];
        skip(size, "of a chunk of " + size + " bytes");
      }
      total += size;
      if (line(MAX_HEAD_BYTES, "a chunk", 400) != 0) {
        throw new MalformedRequest(
            Refusal.truncated(
                "A chunk of "
                    + size
                    + " bytes is not followed by an empty line. Expected CRLF after its last byte."));
      }
      take(0);
    }
    var trailers = new Headers();
    fields(trailers, MAX_HEAD_BYTES, "the trailers", 400);
    var payload =
        total > most ? Payload.empty() : Payload.of(Arrays.copyOf(collected, (int) total));
    return new Body(payload, total, trailers);
  }

  private long chunkSize() throws IOException, MalformedRequest {
    var length = line(MAX_HEAD_BYTES, "the size of a chunk", 400);
    var line = text(input.position(), length);
    take(length);
    var end = line.indexOf(';');
    var digits = (end < 0 ? line : line.substring(0, end));
    if (digits.isEmpty()
        || digits.length() > 8
        || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
      throw new MalformedRequest(
          Refusal.truncated(
              "A chunk does not begin with its size. Expected up to eight hexadecimal digits on a"
                  + " line of their own."));
    }
    return Long.parseLong(digits, 16);
  }

  private void fields(Headers target, int budget, String where, int statusWhenTooLong)
      throws IOException, MalformedRequest {
    while (true) {
      var length = line(budget, where, statusWhenTooLong);
      if (length == 0) {
        take(0);
        return;
      }
      field(target, input.buffer(), input.position(), length, where);
      take(length);
      budget -= length + 2;
    }
  }

  private static void field(Headers target, byte[] bytes, int start, int length, String where)
      throws MalformedRequest {
    var end = start + length;
    var colon = start;
    while (colon < end && Ascii.isToken(bytes[colon])) {
      colon++;
    }
    if (colon == end || colon == start || bytes[colon] != ':') {
      throw new MalformedRequest(
          400,
          "A line of "
              + where
              + " is not a field. Expected a name, a colon right behind it, and a value.");
    }
    var from = colon + 1;
    while (from < end && isBlank(bytes[from])) {
      from++;
    }
    var to = end;
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
    var name = new String(bytes, start, colon - start, StandardCharsets.US_ASCII);
    for (var i = from; i < to; i++) {
      if (!Ascii.isFieldValue(bytes[i])) {
        throw new MalformedRequest(
            400, "The field " + name + " holds a control character. Expected visible ones.");
      }
    }
    target.add(name, new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  private static Framing framing(String method, String target, Headers headers)
      throws MalformedRequest {
    var host = headers.first("Host");
    if (host == null || host.isEmpty() || headers.count("Host") > 1) {
      throw new MalformedRequest(
          400, method + " " + target + " came without exactly one Host. HTTP/1.1 expects one.");
    }
    var expect = headers.first("Expect");
    if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
      throw new MalformedRequest(
          417, "A request expects what this server does not know. Expected 100-continue or none.");
    }
    var length = headers.first("Content-Length");
    var encoding = headers.first("Transfer-Encoding");
    if (encoding != null) {
      if (length != null) {
        throw new MalformedRequest(
            400,
            "A request came with both Content-Length and Transfer-Encoding. Expected one of them.");
      }
      if (!encoding.equalsIgnoreCase("chunked") || headers.count("Transfer-Encoding") > 1) {
        throw new MalformedRequest(
            501, "A request came with a Transfer-Encoding other than chunked. Expected chunked.");
      }
      return new Framing.Chunked();
    }
    if (length == null) {
      return new Framing.None();
    }
    if (headers.count("Content-Length") > 1
        || length.isEmpty()
        || length.length() > 15
        || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new MalformedRequest(
          400, "The Content-Length of a request is not one number. Expected decimal digits, once.");
    }
    return new Framing.Fixed(Long.parseLong(length));
  }

  /// The length of the next line without its CRLF, which {@link #take} takes.
  private int line(int budget, String where, int statusWhenTooLong)
      throws IOException, MalformedRequest {
    var length = input.line(budget);
    if (length == -1) {
      throw new MalformedRequest(
          Refusal.truncated(
              "The connection ended inside " + where + ". Expected a whole request."));
    }
    if (length == -2) {
      throw new MalformedRequest(
          statusWhenTooLong,
          "There are more than "
              + MAX_HEAD_BYTES
              + " bytes in "
              + where
              + ". Expected at most as many.");
    }
    var start = input.position();
    if (length == 0 || input.buffer()[start + length - 1] != '\r') {
      throw new MalformedRequest(400, "A line of " + where + " ends with LF alone. Expected CRLF.");
    }
    return length - 1;
  }

  private void take(int lineLength) {
    input.consume(lineLength + 2);
  }

  private String text(int start, int length) {
    return new String(input.buffer(), start, length, StandardCharsets.ISO_8859_1);
  }

  private void read(byte[] target, int offset, int length, String what)
      throws IOException, MalformedRequest {
    var done = 0;
    while (done < length) {
      var count = input.read(target, offset + done, length - done);
      if (count < 0) {
        throw ended(done, what);
      }
      done += count;
    }
  }

  private void skip(long length, String what) throws IOException, MalformedRequest {
    var done = 0L;
    while (done < length) {
      var count = input.skip(length - done);
      if (count < 0) {
        throw ended(done, what);
      }
      done += count;
    }
  }

  private static MalformedRequest ended(long done, String what) {
    return new MalformedRequest(
        Refusal.truncated(
            "The connection ended after " + done + " bytes " + what + ". Expected all of them."));
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
