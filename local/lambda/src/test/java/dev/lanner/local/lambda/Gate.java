package dev.lanner.local.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where functions stop and wait until a test has seen enough.
final class Gate implements AutoCloseable {
  private final ServerSocket server;
  private final Deque<Socket> here = new ArrayDeque<>();

  Gate() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    // Only so that a mistake fails a test instead of hanging it.
    server.setSoTimeout(30_000);
  }

  String path() {
    return "/gate/" + server.getLocalPort();
  }

  /// Waits until one more function has arrived.
  void awaitArrival() throws IOException {
    var socket = server.accept();
    socket.getInputStream().read();
    here.add(socket);
  }

  /// Whether another function has arrived that was not waited for; looks for a moment only.
  boolean hasArrival() throws IOException {
    server.setSoTimeout(100);
    try {
      awaitArrival();
      return true;
    } catch (java.net.SocketTimeoutException _) {
      return false;
    } finally {
      server.setSoTimeout(30_000);
    }
  }

  /// Lets the one go that has waited longest.
  void letOneGo() throws IOException {
    try (var socket = here.remove()) {
      socket.getOutputStream().write('1');
    }
  }

  @Override
  public void close() throws IOException {
    for (var socket : here) {
      socket.close();
    }
    server.close();
  }
}
