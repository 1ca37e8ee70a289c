package dev.lanner.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server of keys on this machine, which answers every request as it was told last.
final class KeyServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private volatile Answer answer = exchange -> send(exchange, 404, new byte[0]);

  KeyServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().toString());
          answer.to(exchange);
          exchange.close();
        });
    server.start();
  }

  KeyServer publish(TestKey... keys) {
    return serve(200, TestKey.set(keys));
  }

  KeyServer serve(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return answer(exchange -> send(exchange, status, bytes));
  }

  KeyServer answer(Answer answer) {
    this.answer = answer;
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  URI jwks() {
    return URI.create(address() + "/jwks.json");
  }

  List<String> paths() {
    return List.copyOf(paths);
  }

  int requests() {
    return paths.size();
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }
}
