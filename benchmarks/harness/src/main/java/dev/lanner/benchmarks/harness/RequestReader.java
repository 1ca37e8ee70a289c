package dev.lanner.benchmarks.harness;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Reads the HTTP requests of one connection, one after another, into buffers that are used again.
final class RequestReader {
  private final InputStream in;
  private byte[] buffer = new byte[16 * 1024];
  private int start;
  private int end;

  private String method = "";
  private String path = "";
  private String fields = "";
  private byte[] body = new byte[16 * 1024];
  private int bodyLength;

  RequestReader(InputStream in) {
    this.in = in;
  }

  /// Reads the head of the next request; its body, if any, is read by {@link #readBody}.
  ///
  /// @return `false` when the client closed the connection instead
  boolean readHead() throws IOException {
    int scanned = start;
    while (true) {
      int headEnd = endOfHead(scanned);
      if (headEnd >= 0) {
        parse(new String(buffer, start, headEnd - start, StandardCharsets.ISO_8859_1));
        start = headEnd + 4;
        bodyLength = 0;
        return true;
      }
      int unread = end - start;
      scanned = Math.max(0, unread - 3);
      if (!fill()) {
        if (unread == 0) {
          return false;
        }
        throw new EOFException("The connection ended inside the head of a request.");
      }
      scanned += start;
    }
  }

  void readBody() throws IOException {
    bodyLength = 0;
    if (field("transfer-encoding").equalsIgnoreCase("chunked")) {
      readChunks();
    } else {
      String length = field("content-length");
      append(length.isEmpty() ? 0 : Integer.parseInt(length));
    }
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  /// Whether the client waits for `100 Continue` before it sends the body.
  boolean expectsContinue() {
    return field("expect").equalsIgnoreCase("100-continue");
  }

  /// The body's bytes from 0 to {@link #bodyLength}, until the next request is read.
  byte[] body() {
    return body;
  }

  int bodyLength() {
    return bodyLength;
  }

  private void parse(String head) {
    int lineEnd = head.indexOf("\r\n");
    String line = lineEnd < 0 ? head : head.substring(0, lineEnd);
    int firstSpace = line.indexOf(' ');
    int secondSpace = line.indexOf(' ', firstSpace + 1);
    if (firstSpace < 0 || secondSpace < 0) {
      throw new BenchmarkException(
          "The process sent the request line \"" + line + "\", which is no HTTP.");
    }
    method = line.substring(0, firstSpace);
    path = line.substring(firstSpace + 1, secondSpace);
    fields = lineEnd < 0 ? "" : head.substring(lineEnd) + "\r\n";
  }

  private String field(String name) {
    int at = fields.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
    if (at < 0) {
      return "";
    }
    int valueStart = at + 2 + name.length() + 1;
    return fields.substring(valueStart, fields.indexOf("\r\n", valueStart)).strip();
  }

  private void readChunks() throws IOException {
    while (true) {
      String size = readLine();
      int extension = size.indexOf(';');
      int length =
          Integer.parseInt((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
      if (length == 0) {
        while (!readLine().isEmpty()) {
          // Trailers mean nothing to a benchmark.
        }
        return;
      }
      append(length);
      readLine();
    }
  }

  private String readLine() throws IOException {
    var line = new StringBuilder();
    while (true) {
      if (start == end && !fill()) {
        throw new EOFException("The connection ended inside a body.");
      }
      char c = (char) buffer[start++];
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void append(int length) throws IOException {
    if (bodyLength + length > body.length) {
      body = Arrays.copyOf(body, Math.max(2 * body.length, bodyLength + length));
    }
    int buffered = Math.min(length, end - start);
    System.arraycopy(buffer, start, body, bodyLength, buffered);
    start += buffered;
    if (in.readNBytes(body, bodyLength + buffered, length - buffered) < length - buffered) {
      throw new EOFException("The connection ended inside a body.");
    }
    bodyLength += length;
  }

  private int endOfHead(int from) {
    for (int i = from; i + 3 < end; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /// Makes what is unread start at 0 and reads on behind it.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }
}
