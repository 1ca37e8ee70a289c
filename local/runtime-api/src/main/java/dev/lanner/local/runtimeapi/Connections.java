package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Accepts the connections of one server, and keeps them with their threads.
///
/// None of them is virtual: the runtime under test may run in this JVM, and virtual threads of its
/// own that compute would keep the server from the few carriers there are.
final class Connections {
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final ServerSocket serverSocket;
  private final Sandbox sandbox;
  private final Map<Connection, Thread> open = new LinkedHashMap<>();

  Connections(ServerSocket serverSocket, Sandbox sandbox) {
    this.serverSocket = serverSocket;
    this.sandbox = sandbox;
  }

  void start() {
    Thread.ofPlatform().daemon().name("runtime-api-accept").start(this::accept);
  }

  /// Resets those that are open.
  void reset() {
    all().forEach(Connection::reset);
  }

  /// Closes those that are open, and accepts no more.
  void close() {
    try {
      serverSocket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
    all().forEach(Connection::close);
  }

  /// Waits for the end of those that are open, for a second in all.
  void awaitEnd() {
    List<Thread> threads;
    synchronized (open) {
      threads = List.copyOf(open.values());
    }
    var end = System.nanoTime() + LAST_WORDS.toNanos();
    for (var thread : threads) {
      if (thread.equals(Thread.currentThread())) {
        continue;
      }
      try {
        if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          return;
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void accept() {
    while (true) {
      try {
        serve(serverSocket.accept());
      } catch (IOException _) {
        if (serverSocket.isClosed()) {
          return;
        }
        // A connection that was reset before it was accepted.
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    Connection connection;
    try {
      connection = new Connection(socket, sandbox);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    sandbox.counters().connection();
    synchronized (open) {
      open.put(connection, threadOf(connection));
    }
    if (serverSocket.isClosed()) {
      connection.close();
    }
  }

  /// It is also faster than a virtual one, for the kernel wakes it when bytes arrive, while a
  /// virtual one is woken by a poller that the kernel wakes: 33 against 57 to 97 µs for `response`
  /// and `next`, measured over loopback on two cores. A runtime has a connection or two.
  private Thread threadOf(Connection connection) {
    return Thread.ofPlatform()
        .daemon()
        .name("runtime-api-connection")
        .start(() -> serve(connection));
  }

  private void serve(Connection connection) {
    try {
      connection.run();
    } finally {
      synchronized (open) {
        open.remove(connection);
      }
    }
  }

  private List<Connection> all() {
    synchronized (open) {
      return List.copyOf(open.keySet());
    }
  }
}
