package dev.lanner.local.runtimeapi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A runtime made of one socket: sends whatever bytes a test wants to see judged.
final class RawRuntime implements AutoCloseable {
  static final String NEXT =
      "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: lambda\r\nUser-Agent: raw/1\r\n\r\n";

  private final Socket socket;
  private final InputStream in;

  RawRuntime(RuntimeApiServer server) throws IOException {
    this(server.port());
  }

  RawRuntime(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    // Only so that a broken server fails a test instead of hanging it.
    socket.setSoTimeout(20_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  record Reply(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  RawRuntime send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  RawRuntime send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /// Ends the runtime's side, so that the server reads the end of the connection.
  RawRuntime hangUp() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  Reply next() throws IOException {
    return send(NEXT).reply();
  }

  Reply respond(String id, String body) throws IOException {
    return send(post("invocation/" + id + "/response", body)).reply();
  }

  Reply fail(String id) throws IOException {
    return send(errorPost("invocation/" + id + "/error")).reply();
  }

  static String post(String call, String body) {
    return "POST /2018-06-01/runtime/"
        + call
        + " HTTP/1.1\r\nHost: lambda\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  static String errorPost(String call) {
    return post(
            call, "{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.Error\",\"stackTrace\":[]}")
        .replace("\r\n\r\n", "\r\nLambda-Runtime-Function-Error-Type: Runtime.Boom\r\n\r\n");
  }

  Reply reply() throws IOException {
    var status = line();
    if (!status.startsWith("HTTP/1.1 ")) {
      throw new IOException("No status line: " + status);
    }
    var headers = new LinkedHashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(": ");
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    var body =
        headers.containsKey("transfer-encoding")
            ? chunks()
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Reply(
        Integer.parseInt(status.substring(9, 12)),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var chunk = in.readNBytes(Integer.parseInt(line(), 16));
      body.writeBytes(chunk);
      line();
      if (chunk.length == 0) {
        return body.toByteArray();
      }
    }
  }

  /// Whatever comes until the server ends the connection, one way or the other.
  record Rest(String bytes, boolean reset) {}

  Rest rest() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      for (var b = in.read(); b >= 0; b = in.read()) {
        bytes.write(b);
      }
      return new Rest(bytes.toString(StandardCharsets.UTF_8), false);
    } catch (SocketException _) {
      return new Rest(bytes.toString(StandardCharsets.UTF_8), true);
    }
  }

  String read(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  boolean isAtEnd() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The server closed the connection.");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
