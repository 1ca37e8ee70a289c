package dev.lanner.local.awsjson;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// An HTTP server that only programs on this machine reach. Each request has a virtual thread of
/// its own.
///
/// It is the JDK's: the services behind it need paths, headers and short texts, and no jar for
/// that.
public final class LoopbackServer implements AutoCloseable {
  private static final int MAX_PORT = 65_535;

  /// More than any request of the services here is allowed to have.
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI endpoint;

  private LoopbackServer(HttpServer server, ExecutorService threads, URI endpoint) {
    this.server = server;
    this.threads = threads;
    this.endpoint = endpoint;
  }

  /// Starts serving.
  ///
  /// @param port up to 65535; 0 lets the operating system choose
  /// @param service makes what answers, once the endpoint is known
  /// @param failures told of what a service throws
  /// @throws IllegalArgumentException when the port is out of range
  /// @throws UncheckedIOException when the port is taken
  public static LoopbackServer start(
      int port, Function<URI, HttpService> service, Consumer<RuntimeException> failures) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "The port is %d. Give one from 1 to %d, or 0 for one that is free."
              .formatted(port, MAX_PORT));
    }
    HttpServer server;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Nothing can listen on port %d: %s. Give another one, or 0 for one that is free."
              .formatted(port, e.getMessage()),
          e);
    }
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var answering = service.apply(endpoint);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, answering, failures));
    server.start();
    return new LoopbackServer(server, threads, endpoint);
  }

  /// Where it listens, such as `http://127.0.0.1:41234`.
  public URI endpoint() {
    return endpoint;
  }

  /// Stops at once. Requests that are being answered are interrupted.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(
      HttpExchange exchange, HttpService service, Consumer<RuntimeException> failures)
      throws IOException {
    try (exchange) {
      var bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
      if (bytes.length > MAX_BODY_BYTES) {
        send(exchange, HttpAnswer.of(413, "text/plain", "A request has 4 MB at most here.\n"));
        return;
      }
      HttpAnswer answer;
      try {
        answer = service.answer(call(exchange, new String(bytes, StandardCharsets.UTF_8)));
      } catch (RuntimeException e) {
        failures.accept(e);
        answer =
            HttpAnswer.of(
                500,
                "application/json",
                "{\"__type\":\"InternalFailure\",\"message\":\"The local service failed. Its console tells how.\"}");
      }
      send(exchange, answer);
    }
  }

  private static HttpCall call(HttpExchange exchange, String body) {
    var headers = new LinkedHashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new HttpCall(
        exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers, body);
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    // -1 is this server's way of saying that there is no body; 0 would be one of unknown length.
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
