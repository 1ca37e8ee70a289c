package dev.lanner.benchmarks.bare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// Polls `next` and posts each event back. Knows just enough HTTP for that: no errors, no limits,
/// no second connection. The event never leaves the buffer it was received in.
public final class BareSocket {
  private static final String API = "/2018-06-01/runtime/invocation/";

  private static final int LONGEST_HEAD = 4 * 1024;

  private final SocketChannel channel;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

  private BareSocket(SocketChannel channel) {
    this.channel = channel;
  }

  public static void main(String[] arguments) throws IOException {
    String host = System.getenv("AWS_LAMBDA_RUNTIME_API");
    int colon = host.indexOf(':');
    int port = Integer.parseInt(host.substring(colon + 1));
    try (var channel = SocketChannel.open(new InetSocketAddress(host.substring(0, colon), port))) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      new BareSocket(channel).serve(host);
    }
  }

  private void serve(String host) throws IOException {
    String common = " HTTP/1.1\r\nHost: " + host + "\r\n";
    byte[] next = ("GET " + API + "next" + common + "\r\n").getBytes(ISO_8859_1);
    while (true) {
      buffer.clear().put(next).flip();
      send();
      String event = receive();
      String response =
          "POST " + API + header(event, "Lambda-Runtime-Aws-Request-Id: ") + "/response" + common;
      response += "Content-Length: " + header(event, "Content-Length: ") + "\r\n\r\n";
      // In place of the event's head, which is longer.
      int start = event.length() - response.length();
      buffer.flip().position(start).put(start, response.getBytes(ISO_8859_1));
      send();
      receive();
    }
  }

  private void send() throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// Reads a message into the buffer, from its begin on, and returns its head.
  private String receive() throws IOException {
    buffer.clear();
    String head = "";
    int end = Integer.MAX_VALUE;
    while (buffer.position() < end) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("The Runtime API closed the connection.");
      }
      if (head.isEmpty()) {
        var bytes = new byte[Math.min(buffer.position(), LONGEST_HEAD)];
        buffer.get(0, bytes);
        String text = new String(bytes, ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body >= 4) {
          head = text.substring(0, body);
          end = body + Integer.parseInt(header(head, "Content-Length: "));
          if (end > buffer.capacity()) {
            buffer = ByteBuffer.allocateDirect(end).put(buffer.flip());
          }
        }
      }
    }
    return head;
  }

  private static String header(String head, String name) {
    int start = head.indexOf(name) + name.length();
    return head.substring(start, head.indexOf('\r', start));
  }
}
