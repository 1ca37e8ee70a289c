package dev.lanner.benchmarks.bare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// Polls `next` and posts each event back. Knows just enough HTTP for that: no errors, no limits,
/// no second connection.
public final class BareSocket {
  private static final String API = "/2018-06-01/runtime/invocation/";

  private BareSocket() {}

  public static void main(String[] arguments) throws IOException {
    String host = System.getenv("AWS_LAMBDA_RUNTIME_API");
    int colon = host.indexOf(':');
    var address =
        new InetSocketAddress(
            host.substring(0, colon), Integer.parseInt(host.substring(colon + 1)));
    try (SocketChannel channel = SocketChannel.open(address)) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      byte[] in = new byte[64 * 1024];
      byte[] next =
          ("GET " + API + "next HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(ISO_8859_1);
      while (true) {
        channel.write(ByteBuffer.wrap(next));
        String event = read(channel, in);
        int body = event.indexOf("\r\n\r\n") + 4;
        String id = header(event, "Lambda-Runtime-Aws-Request-Id: ");
        String head =
            "POST " + API + id + "/response HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: ";
        String response = head + (event.length() - body) + "\r\n\r\n" + event.substring(body);
        channel.write(ByteBuffer.wrap(response.getBytes(ISO_8859_1)));
        read(channel, in);
      }
    }
  }

  private static String header(String message, String name) {
    int start = message.indexOf(name) + name.length();
    return message.substring(start, message.indexOf('\r', start));
  }

  private static String read(SocketChannel channel, byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (channel.read(in) >= 0) {
      String message = new String(bytes, 0, in.position(), ISO_8859_1);
      int end = message.indexOf("\r\n\r\n");
      if (end >= 0
          && message.length() == end + 4 + Integer.parseInt(header(message, "Content-Length: "))) {
        return message;
      }
    }
    throw new EOFException("The Runtime API closed the connection.");
  }
}
