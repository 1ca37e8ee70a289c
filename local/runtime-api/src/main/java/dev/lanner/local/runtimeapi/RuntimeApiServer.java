package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lambda's side of the Runtime API for one execution environment, on a loopback port of its own.
/// The package page tells what it is strict about. Safe for use by many threads.
///
/// A process that ended takes its environment with it: start a new server for the next process.
public final class RuntimeApiServer implements AutoCloseable {
  /// The longest event and the longest response, in bytes: 6 MiB and 100.
  public static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024 + 100;

  /// A runtime that breaks the protocol at every turn must not fill the memory.
  private static final int MAX_VIOLATIONS = 1000;

  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final ServerSocket serverSocket;
  private final @Nullable Consumer<String> listener;
  private final Environment environment = new Environment();
  private final List<String> violations = new ArrayList<>();
  private final Map<Connection, Thread> connections = new LinkedHashMap<>();

  private RuntimeApiServer(ServerSocket serverSocket, @Nullable Consumer<String> listener) {
    this.serverSocket = serverSocket;
    this.listener = listener;
  }

  /// Starts a server whose {@link #close()} throws when there were violations: for tests.
  ///
  /// @throws UncheckedIOException when no loopback port can be had
  public static RuntimeApiServer start() {
    return startWith(null);
  }

  /// Starts a server that tells each violation when it happens, and closes in peace: for local
  /// runs.
  ///
  /// @param violations is called on the thread of the connection and must not block
  /// @throws UncheckedIOException when no loopback port can be had
  public static RuntimeApiServer start(Consumer<String> violations) {
    return startWith(violations);
  }

  private static RuntimeApiServer startWith(@Nullable Consumer<String> listener) {
    try {
      var socket = new ServerSocket(0, 128, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      var server = new RuntimeApiServer(socket, listener);
      Thread.ofVirtual().name("runtime-api-accept").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The Runtime API server found no free port on 127.0.0.1. Close programs that hold many.",
          e);
    }
  }

  /// Host and port, the value of `AWS_LAMBDA_RUNTIME_API`.
  public String endpoint() {
    return "127.0.0.1:" + port();
  }

  /// The port on 127.0.0.1.
  public int port() {
    return serverSocket.getLocalPort();
  }

  /// How the init phase ends: the first `next`, `init/error`, or neither. Never fails.
  public CompletableFuture<InitResult> ready() {
    return environment.ready().copy();
  }

  /// Hands the event to the runtime, or queues it while the runtime is busy. Nothing limits the
  /// time this takes: whoever invokes watches the deadline, kills the process and says so with
  /// {@link #runtimeExited}. A future that is cancelled before the event is out takes it off the
  /// queue.
  ///
  /// @return the answer. Never fails. Its dependents run on the thread of the runtime's connection
  ///   unless they ask for another, and hold up the next request there
  public CompletableFuture<Answer> invoke(Event event) {
    return environment.invoke(event);
  }

  /// Tells that the process ended: what it left unanswered is {@link Answer.Lost}, as is every
  /// later invocation. Waits up to a second for the process's connections to end, so that an answer
  /// it posted with its last breath counts.
  ///
  /// @param reason handed on in {@link Answer.Lost} and {@link InitResult.Lost}
  public void runtimeExited(String reason) {
    join(threads());
    environment.exit(reason);
    shutDown();
  }

  /// Every violation so far, in order; a thousand at most.
  public List<String> violations() {
    synchronized (violations) {
      return List.copyOf(violations);
    }
  }

  /// Ends every connection; what is not answered yet is {@link Answer.Lost}.
  ///
  /// @throws AssertionError that lists the violations, unless the server was started with a
  ///   listener
  @Override
  public void close() {
    environment.exit("the Runtime API server was closed");
    shutDown();
    join(threads());
    var found = violations();
    if (listener == null && !found.isEmpty()) {
      throw new AssertionError(
          "The runtime broke the protocol of the Runtime API:\n- " + String.join("\n- ", found));
    }
  }

  private void accept() {
    while (true) {
      try {
        var connection = new Connection(serverSocket.accept(), environment, this::record);
        synchronized (connections) {
          connections.put(connection, connectionThread(connection));
        }
        if (serverSocket.isClosed()) {
          connection.close();
        }
      } catch (IOException _) {
        if (serverSocket.isClosed()) {
          return;
        }
        // A connection that was reset before it was accepted.
      }
    }
  }

  /// A platform thread, for the kernel wakes it when bytes arrive, while a virtual one is woken by
  /// a poller that the kernel wakes: 33 against 57 to 97 µs for `response` and `next`, measured
  /// over loopback on two cores. A runtime has a connection or two.
  private Thread connectionThread(Connection connection) {
    return Thread.ofPlatform()
        .daemon()
        .name("runtime-api-connection")
        .start(() -> serve(connection));
  }

  private void serve(Connection connection) {
    try {
      connection.run();
    } finally {
      synchronized (connections) {
        connections.remove(connection);
      }
    }
  }

  private void record(String sentence) {
    synchronized (violations) {
      if (violations.size() < MAX_VIOLATIONS) {
        violations.add(sentence);
      }
    }
    if (listener != null) {
      listener.accept(sentence);
    }
  }

  private void shutDown() {
    try {
      serverSocket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
    List<Connection> open;
    synchronized (connections) {
      open = List.copyOf(connections.keySet());
    }
    open.forEach(Connection::close);
  }

  private List<Thread> threads() {
    synchronized (connections) {
      return List.copyOf(connections.values());
    }
  }

  private static void join(List<Thread> threads) {
    var end = System.nanoTime() + LAST_WORDS.toNanos();
    for (var thread : threads) {
      if (thread.equals(Thread.currentThread())) {
        continue;
      }
      try {
        if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
