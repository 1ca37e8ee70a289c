package dev.lanner.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An internal extension that wants no events. It is there to be there: Lambda ends an environment
/// that has one by SIGTERM.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html">
///   Extensions API</a>
final class InternalExtension implements Runnable {
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final String ROOT = "/2020-01-01/extension/";
  private static final Payload NO_EVENTS = Payload.ofUtf8("{\"events\":[]}");

  /// How often the wait is taken up again after its connection broke, as it does in a snapshot.
  private static final int MAX_RETURNS = 3;

  private final String host;
  private final int port;
  private final String name;
  private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);

  private String identifier = "";

  private InternalExtension(String host, int port, String name) {
    this.host = host;
    this.port = port;
    this.name = name;
  }

  /// Registers and then waits in the background, where Lambda expects every extension to be before
  /// the init phase is over.
  ///
  /// @throws RuntimeApiException when Lambda refuses
  static void start(String host, int port, String name) throws IOException {
    var extension = new InternalExtension(host, port, name);
    extension.register();
    Thread.ofPlatform().daemon().name("lanner-extension").start(extension);
  }

  private void register() throws IOException {
    try (var connection = HttpConnection.open(host, port, in, out)) {
      var length = "Content-Length: " + NO_EVENTS.length();
      request("POST", "register", "Lambda-Extension-Name: " + name + "\r\n" + length);
      connection.send(NO_EVENTS);
      int status = connection.receiveHead();
      var registered = connection.headers().get("Lambda-Extension-Identifier");
      var answer = connection.receiveBody();
      if (status != 200 || registered == null) {
        throw new RuntimeApiException(
            "The Extensions API answered POST register with status "
                + status
                + ": "
                + answer.utf8());
      }
      identifier = registered;
    }
  }

  @Override
  public void run() {
    for (int i = 0; i <= MAX_RETURNS; i++) {
      try (var connection = HttpConnection.open(host, port, in, out)) {
        request("GET", "event/next", "Lambda-Extension-Identifier: " + identifier);
        connection.send(Payload.empty());
        connection.receiveHead();
        connection.skipBody();
        return;
      } catch (IOException _) {
        // The process is about to end, or it was in a snapshot and the connection was not.
      }
    }
  }

  private void request(String method, String path, String headers) {
    var head =
        method
            + " "
            + ROOT
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + ":"
            + port
            + "\r\nUser-Agent: "
            + RequestHead.USER_AGENT
            + "\r\n"
            + headers
            + "\r\n\r\n";
    out.clear().put(head.getBytes(StandardCharsets.US_ASCII));
  }
}
