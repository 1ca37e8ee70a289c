package dev.lanner.local.runtimeapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Lambda's side of the Runtime API for one execution environment, on a loopback port of its own.
/// The package page tells what it is strict about. Safe for use by many threads.
///
/// A process that ended takes its environment with it: start a new server for the next process.
public final class RuntimeApiServer implements AutoCloseable {
  /// The longest event and the longest buffered response, in bytes: 6 MiB and 100.
  public static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024 + 100;

  /// The longest streamed response, in bytes: 200 MiB.
  public static final int MAX_STREAM_BYTES = 200 * 1024 * 1024;

  private final ServerSocket serverSocket;
  private final Sandbox sandbox;
  private final Connections connections;

  private RuntimeApiServer(ServerSocket serverSocket, Options options) {
    this.serverSocket = serverSocket;
    this.sandbox = Sandbox.of(options);
    this.connections = new Connections(serverSocket, sandbox);
  }

  /// Starts a server whose {@link #close()} throws when there were violations: for tests.
  ///
  /// @throws UncheckedIOException when no loopback port can be had
  public static RuntimeApiServer start() {
    return start(Options.strict());
  }

  /// Starts a server that tells each violation when it happens, and closes in peace: for local
  /// runs.
  ///
  /// @param violations is called on the thread of the connection and must not block
  /// @throws UncheckedIOException when no loopback port can be had
  public static RuntimeApiServer start(Consumer<String> violations) {
    return start(Options.strict().withListener(violations));
  }

  /// Starts a server for this kind of environment.
  ///
  /// @throws UncheckedIOException when no loopback port can be had
  public static RuntimeApiServer start(Options options) {
    try {
      var socket = new ServerSocket(0, 128, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      var server = new RuntimeApiServer(socket, options);
      server.connections.start();
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

  /// How the init phase ends: the first `next` or `restore/next`, once every registered extension
  /// has asked for its first event as well; `init/error`; or neither. Never fails.
  public CompletableFuture<InitResult> ready() {
    return sandbox.environment().ready().copy();
  }

  /// Restores the snapshot: answers the `restore/next` that is open, or the one to come. To be
  /// called when {@link #ready()} is done; between the two a test may break connections or let time
  /// pass, as a snapshot does.
  ///
  /// @return how the restore phase ends. Never fails
  /// @throws IllegalStateException when the server was started without SnapStart
  public CompletableFuture<RestoreResult> restore() {
    return sandbox.environment().restore();
  }

  /// Hands the event to the runtime, or queues it while the runtime is busy. Nothing limits the
  /// time this takes: whoever invokes watches the deadline, kills the process and says so with
  /// {@link #runtimeExited}, or, in a concurrent environment, with {@link #timeOut}. A future that
  /// is cancelled before the event is out takes it off the queue.
  ///
  /// @return the answer. Never fails. Its dependents run on the thread of the runtime's connection
  ///   unless they ask for another, and hold up the next request there
  /// @throws IllegalArgumentException when an invocation with the same request id is in flight in a
  ///   concurrent environment
  public CompletableFuture<Answer> invoke(Event event) {
    var invocation = new Invocation(event, null, sandbox.counters());
    sandbox.environment().invoke(invocation);
    return invocation.answer();
  }

  /// The same for a caller that reads the response while it comes in. A runtime that streams may
  /// then send {@value #MAX_STREAM_BYTES} bytes; a buffered response arrives in one piece.
  ///
  /// @throws IllegalArgumentException as {@link #invoke}
  public Streamed invokeStreaming(Event event) {
    var stream = new Streamed();
    sandbox.environment().invoke(new Invocation(event, stream, sandbox.counters()));
    return stream;
  }

  /// Ends an invocation of a concurrent environment whose deadline is over: its caller gets a
  /// {@link Answer.Failure} of type `Sandbox.Timedout`, a late answer of the runtime 410.
  ///
  /// @return whether it had no answer yet
  /// @throws IllegalStateException when the environment takes one event after the other: there the
  ///   process ends with the invocation
  public boolean timeOut(String requestId) {
    return sandbox.environment().timeOut(requestId);
  }

  /// The extensions that have registered, in order.
  public List<Extension> extensions() {
    return sandbox.extensions().list();
  }

  /// Tells the extensions that subscribed to it that the environment is about to end. Whoever runs
  /// the process sends it the signals that belong to that.
  ///
  /// @param deadline when Lambda would kill what is left
  public void tellShutdown(ShutdownReason reason, Instant deadline) {
    sandbox.extensions().tell("SHUTDOWN", Replies.shutdownEvent(reason, deadline));
  }

  /// Resets every connection that is open at this moment, as a snapshot or a frozen network does.
  /// The runtime may open new ones.
  public void resetConnections() {
    connections.reset();
  }

  /// Tells that the process ended: what it left unanswered is {@link Answer.Lost}, as is every
  /// later invocation. Waits up to a second for the process's connections to end, so that an answer
  /// it posted with its last breath counts.
  ///
  /// @param reason handed on in {@link Answer.Lost} and {@link InitResult.Lost}
  public void runtimeExited(String reason) {
    connections.awaitEnd();
    sandbox.environment().exit(reason);
    connections.close();
  }

  /// Every violation so far, in order; a thousand at most.
  public List<String> violations() {
    return sandbox.violations().list();
  }

  /// Every request so far that met scripted faults, in the order of their numbers.
  public List<Injection> injections() {
    return sandbox.faults().injections();
  }

  /// What happened so far, in numbers.
  public Statistics statistics() {
    return sandbox.counters().statistics();
  }

  /// Ends every connection; what is not answered yet is {@link Answer.Lost}.
  ///
  /// @throws AssertionError that lists the violations, unless the server was started with a
  ///   listener
  @Override
  public void close() {
    sandbox.environment().exit("the Runtime API server was closed");
    connections.close();
    connections.awaitEnd();
    sandbox.violations().rethrow();
  }
}
