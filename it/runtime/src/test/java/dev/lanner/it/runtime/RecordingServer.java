package dev.lanner.it.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// A Runtime API that hands out events as a test wrote them, keeps every request, and believes
/// everything. It has no idea of states: what a runtime does wrong is for the test to see.
final class RecordingServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /// The identifier of every extension.
  static final String EXTENSION = "e-1";

  private static final Pattern TIME = Pattern.compile("\\{now([+-]\\d+)}");

  private final ServerSocket server;
  private final List<Event> events;
  private final List<Socket> connections = new ArrayList<>();
  private final List<Socket> parked = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private int connectionCount;
  private int handedOut;

  private RecordingServer(ServerSocket server, List<Event> events) {
    this.server = server;
    this.events = new ArrayList<>(events);
  }

  /// Plays these events to whoever asks first, and then lets `next` wait.
  static RecordingServer start(List<Event> events) throws IOException {
    var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var server = new RecordingServer(socket, events);
    Thread.ofPlatform().daemon().name("recording-server").start(server::accept);
    return server;
  }

  /// Host and port.
  String endpoint() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /// Answers every request whose path ends so with this status.
  RecordingServer answering(String path, int status) {
    statuses.put(path, status);
    return this;
  }

  /// Everything that came so far, in the order in which it came.
  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /// How many connections were opened so far.
  synchronized int connectionCount() {
    return connectionCount;
  }

  /// Waits until so many requests with that end of their path have come.
  synchronized Exchange await(String path, int count) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      var found = exchanges.stream().filter(e -> e.is("GET", path) || e.is("POST", path)).toList();
      if (found.size() >= count) {
        return found.get(count - 1);
      }
      waitUntil(end, "request " + count + " of " + path);
    }
  }

  /// Waits until so many `next` are waiting in vain, or the process has ended, and says which.
  boolean awaitParked(int count, RuntimeProcess process) throws Exception {
    process.onExit(this::wake);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (this) {
      while (parked.size() < count && process.isAlive()) {
        waitUntil(end, "parked next");
      }
      return parked.size() >= count;
    }
  }

  private synchronized void wake() {
    notifyAll();
  }

  private void waitUntil(long end, String what) throws Exception {
    long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (millis <= 0) {
      throw new TimeoutException("no " + what + " among " + exchanges);
    }
    wait(millis);
  }

  /// Plays another event to a `next` that waits, or to the next one.
  synchronized void play(Event event) throws IOException {
    events.add(event);
    if (!parked.isEmpty()) {
      handOut(parked.removeFirst().getOutputStream());
    }
  }

  /// Closes all connections, as a server does that has lost patience.
  synchronized void dropConnections() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
    connections.clear();
    parked.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        int connection;
        synchronized (this) {
          connections.add(socket);
          connection = ++connectionCount;
        }
        if (server.isClosed()) {
          // Accepted while the others were being closed.
          socket.close();
        }
        Thread.ofVirtual().start(() -> serve(socket, connection));
      } catch (IOException _) {
        // The test is over.
      }
    }
  }

  private void serve(Socket socket, int connection) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      for (var head = readHead(in); !head.isEmpty(); head = readHead(in)) {
        answer(new Exchange(connection, head, readBody(in, socket, head)), socket);
      }
    } catch (IOException _) {
      // The runtime went away, or the test did.
    }
  }

  private synchronized void answer(Exchange exchange, Socket socket) throws IOException {
    exchanges.add(exchange);
    var out = socket.getOutputStream();
    if (exchange.is("GET", "/invocation/next") && !statuses.containsKey("/invocation/next")) {
      if (handedOut < events.size()) {
        handOut(out);
      } else {
        parked.add(socket);
      }
    } else if (exchange.is("POST", "/extension/register")) {
      write(
          out,
          "HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: "
              + EXTENSION
              + "\r\nContent-Length: 2\r\n\r\n{}");
    } else if (!exchange.is("GET", "/event/next")) {
      int status = status(exchange);
      var body = status == 202 ? "{\"status\":\"OK\"}" : refusal(status);
      write(
          out,
          "HTTP/1.1 "
              + status
              + " Answer\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }
    notifyAll();
  }

  private static String refusal(int status) {
    var type =
        switch (status) {
          case 400 -> "InvalidRequestID";
          case 403 -> "InvalidStateTransition";
          case 410 -> "InvokeTimeout";
          case 413 -> "RequestEntityTooLarge";
          default -> "InternalServerError";
        };
    return "{\"errorMessage\":\"no\",\"errorType\":\"" + type + "\"}";
  }

  private int status(Exchange exchange) {
    for (var status : statuses.entrySet()) {
      if (exchange.requestLine().split(" ")[1].endsWith(status.getKey())) {
        return status.getValue();
      }
    }
    for (var event : events) {
      if (exchange.is("POST", event.requestId() + "/response")) {
        return event.responseStatus();
      }
      if (exchange.is("POST", event.requestId() + "/error")) {
        // Lambda changes its state when a response begins, whatever it thinks of it afterwards.
        boolean late =
            exchanges.stream().anyMatch(e -> e.is("POST", event.requestId() + "/response"));
        return late ? 403 : event.errorStatus();
      }
    }
    return 202;
  }

  private void handOut(OutputStream out) throws IOException {
    var event = events.get(handedOut++);
    var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    head.append("Lambda-Runtime-Aws-Request-Id: ").append(event.requestId()).append("\r\n");
    long now = System.currentTimeMillis();
    for (var header : event.headers()) {
      var timed =
          TIME.matcher(header).replaceAll(time -> "" + (now + Long.parseLong(time.group(1))));
      head.append(timed).append("\r\n");
    }
    head.append("Content-Length: ").append(event.body().bytes.length).append("\r\n\r\n");
    var message = new ByteArrayOutputStream();
    message.writeBytes(head.toString().getBytes(UTF_8));
    message.writeBytes(event.body().bytes);
    // On a thread of its own: five megabytes do not fit into the buffers of a connection.
    Thread.ofVirtual()
        .start(() -> {
          try {
            out.write(message.toByteArray());
          } catch (IOException _) {
            // The runtime went away; the test sees that.
          }
        });
  }

  private static void write(OutputStream out, String answer) throws IOException {
    out.write(answer.getBytes(UTF_8));
  }

  /// Request line and header lines; none at the end of the connection.
  private static List<String> readHead(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
      lines.add(line);
    }
    return lines;
  }

  private static String readLine(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return "";
      }
      line.write(next);
    }
    return line.toString(UTF_8).stripTrailing();
  }

  private static byte[] readBody(InputStream in, Socket socket, List<String> head)
      throws IOException {
    var request = new Exchange(0, head, new byte[0]);
    if (!request.header("Expect").isEmpty()) {
      write(socket.getOutputStream(), "HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (request.header("Transfer-Encoding").contains("chunked")) {
      var body = new ByteArrayOutputStream();
      int length;
      do {
        length = Integer.parseInt(readLine(in), 16);
        body.writeBytes(readFully(in, length));
        readLine(in);
      } while (length > 0);
      return body.toByteArray();
    }
    var lengths = request.header("Content-Length");
    return lengths.isEmpty() ? new byte[0] : readFully(in, Integer.parseInt(lengths.get(0)));
  }

  private static byte[] readFully(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    server.close();
    dropConnections();
  }
}
