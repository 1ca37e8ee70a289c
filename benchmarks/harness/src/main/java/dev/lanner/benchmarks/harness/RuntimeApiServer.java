package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// The server side of the Runtime API, made for measuring: each thread accepts and serves one
/// connection at a time, so that no hand-over between threads comes between the last byte of a
/// request and the time that is taken of it.
final class RuntimeApiServer implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String STATUS_OK = "{\"status\":\"OK\"}";
  private static final byte[] ACCEPTED =
      ("HTTP/1.1 202 Accepted\r\nContent-Length: " + STATUS_OK.length() + "\r\n\r\n" + STATUS_OK)
          .getBytes(ISO_8859_1);
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

  private final ServerSocketChannel server;
  private final int port;
  private final Script script;

  /// @param connections that are served at once
  RuntimeApiServer(Script script, int connections) {
    this.script = script;
    try {
      server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), connections);
      port = server.socket().getLocalPort();
    } catch (IOException e) {
      throw new BenchmarkException("No port can be opened: " + e.getMessage(), e);
    }
    for (int i = 0; i < connections; i++) {
      Thread.ofPlatform().daemon().name("runtime-api-" + i).start(this::serve);
    }
  }

  /// `AWS_LAMBDA_RUNTIME_API`
  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new BenchmarkException("The port cannot be closed: " + e.getMessage(), e);
    }
  }

  private void serve() {
    while (server.isOpen()) {
      try (SocketChannel channel = server.accept()) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var connection = new RuntimeConnection(channel, script);
        serve(new RequestReader(connection), connection);
      } catch (IOException e) {
        // The process was stopped, or this server was: whoever did so knows.
      } catch (RuntimeException e) {
        script.failed(e);
      }
    }
  }

  private void serve(RequestReader request, RuntimeConnection out) throws IOException {
    while (request.readHead()) {
      String path = request.path();
      if (request.method().equals("GET") && path.equals(INVOCATION + "next")) {
        ByteBuffer event = script.next();
        if (event != null) {
          out.write(event);
        }
        continue;
      }
      if (request.expectsContinue()) {
        out.write(ByteBuffer.wrap(CONTINUE));
      }
      request.readBody();
      if (path.startsWith(INVOCATION) && path.endsWith("/response")) {
        String requestId = path.substring(INVOCATION.length(), path.lastIndexOf('/'));
        script.responded(requestId, request.body(), request.bodyLength());
        out.write(ByteBuffer.wrap(ACCEPTED));
      } else {
        String body = new String(request.body(), 0, request.bodyLength(), UTF_8);
        throw new BenchmarkException(
            "The process called " + request.method() + " " + path + ": " + body);
      }
    }
  }
}
