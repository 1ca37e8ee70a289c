package dev.lanner.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that plays answers byte by byte as a test wrote them, one for each request, and keeps
/// the requests. For what a well-behaved server never does.
final class ScriptedServer implements AutoCloseable {
  static final String OK = "HTTP/1.1 202 Accepted\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}";

  private final ServerSocket server;
  private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore closedConnections = new Semaphore(0);

  private record Step(List<String> pieces, boolean readsBody, boolean closes) {}

  ScriptedServer() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  static String event(String... headers) {
    return event("{}", List.of(headers));
  }

  static String event(String body, List<String> headers) {
    var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    head.append("Lambda-Runtime-Aws-Request-Id: ").append(Fixtures.REQUEST_ID).append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return head.append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  static String refusal(int status, String errorType) {
    var body = "{\"errorMessage\":\"no\",\"errorType\":\"" + errorType + "\"}";
    return "HTTP/1.1 " + status + " No\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  HttpRuntimeApi client() {
    return client(InstantSource.system());
  }

  HttpRuntimeApi client(InstantSource clock) {
    return client(clock, LogSink.standard());
  }

  /// Does not pause before it asks again.
  HttpRuntimeApi client(InstantSource clock, LogSink log) {
    return new HttpRuntimeApi(authority(), clock, log, new int[4]);
  }

  /// Host and port, as in `AWS_LAMBDA_RUNTIME_API`.
  String authority() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /// Answers the next request, each piece in a write of its own.
  ScriptedServer answers(String... pieces) {
    steps.add(new Step(List.of(pieces), true, false));
    return this;
  }

  /// Answers the next request and closes the connection.
  ScriptedServer answersAndCloses(String... pieces) {
    steps.add(new Step(List.of(pieces), true, true));
    return this;
  }

  /// Answers when it has the head, closes, and leaves the body unread.
  ScriptedServer answersEarly(String answer) {
    steps.add(new Step(List.of(answer), false, true));
    return this;
  }

  List<String> requests() {
    return requests;
  }

  String request(int index) {
    return requests.get(index);
  }

  int connections() {
    return connections.get();
  }

  /// Waits until this side has closed a connection that no test has waited for yet.
  void awaitClosedConnection() throws InterruptedException {
    closedConnections.acquire();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        connections.incrementAndGet();
        serve(socket);
      } catch (IOException _) {
        // The client went away, or the test is over.
      } finally {
        closedConnections.release();
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    var in = new BufferedInputStream(socket.getInputStream());
    while (true) {
      var head = readHead(in);
      if (head.isEmpty()) {
        return;
      }
      var step = steps.poll();
      if (step == null) {
        return;
      }
      requests.add(head + (step.readsBody() ? readBody(in, head) : ""));
      for (var piece : step.pieces()) {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      }
      if (step.closes()) {
        return;
      }
    }
  }

  private static String readHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static String readBody(InputStream in, String head) throws IOException {
    int at = head.indexOf("Content-Length: ");
    int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
