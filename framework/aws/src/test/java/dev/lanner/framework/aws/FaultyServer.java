package dev.lanner.framework.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Breaks connections, below HTTP: the first connection meets the first fault, and so on; the last
/// one stays. Each fault comes once the request has arrived.
final class FaultyServer implements AutoCloseable {
  private final ServerSocket server;
  private final List<Fault> faults;
  private final List<Socket> open = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();

  FaultyServer(Fault... faults) {
    this.faults = List.of(faults);
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/prod");
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      for (int i = 0; ; i++) {
        Socket socket = server.accept();
        open.add(socket);
        Fault fault = faults.get(Math.min(i, faults.size() - 1));
        Thread.ofPlatform().daemon().start(() -> serve(socket, fault));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket, Fault fault) {
    try {
      readRequest(socket.getInputStream());
      requests.incrementAndGet();
      fault.happen(socket);
    } catch (IOException e) {
      // The client has given up.
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("There is no request.");
      }
      head.append((char) b);
    }
    String lines = head.toString().toLowerCase(Locale.ROOT);
    int length = lines.indexOf("content-length:");
    if (length >= 0) {
      String value = lines.substring(length + 15, lines.indexOf("\r\n", length)).strip();
      in.readNBytes(Integer.parseInt(value));
    }
  }

  /// What happens to a connection instead of an answer, or with it.
  interface Fault {
    void happen(Socket socket) throws IOException;

    /// The connection breaks.
    static Fault reset() {
      return socket -> {
        socket.setSoLinger(true, 0);
        socket.close();
      };
    }

    /// The connection ends.
    static Fault end() {
      return Socket::close;
    }

    /// Nothing ever comes.
    static Fault silence(Runnable meanwhile) {
      return socket -> meanwhile.run();
    }

    /// These bytes come, and then the connection ends.
    static Fault reply(String bytes) {
      return socket -> {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.close();
      };
    }
  }
}
