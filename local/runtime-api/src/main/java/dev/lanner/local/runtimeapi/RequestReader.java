package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.RequestHead.Framing;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads the requests of one connection, HTTP/1.1 to the letter (RFC 9112). Where the letter leaves
/// a server the choice to forgive (LF alone, folded headers, empty lines before a request), it does
/// not.
final class RequestReader {
  private final WireInput input;
  private final LineReader lines;

  RequestReader(WireInput input) {
    this.input = input;
    this.lines = new LineReader(input);
  }

  /// The next request up to its empty line.
  ///
  /// @return `null` when the connection ended between two requests
  @Nullable RequestHead head() throws IOException, MalformedRequest {
    if (!input.hasNext()) {
      return null;
    }
    var requestLine = lines.next("the request line", 431);

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
    lines.fields(headers, requestLine.length() + 2, LineReader.MAX_BYTES, "the request head", 431);
    return new RequestHead(method, target, headers, framing(method, target, headers));
  }

  /// The body of the request whose head was read last.
  ///
  /// @param invitation sends the `100 Continue` that the runtime waits for, or `null`
  RequestBody body(Framing framing, RequestBody.@Nullable Invitation invitation) {
    return new RequestBody(input, lines, framing, invitation);
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
}
