package dev.lanner.framework.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Where functions post to the connections of a test: `/prod/@connections/{id}` on a loopback
/// address. Signatures are not looked at.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Commands
///   for connections</a>
final class ConnectionsEndpoint {
  private static final String PATH = "/" + FrontEnds.STAGE + "/@connections/";

  private final Map<String, TestConnection> connections = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  ConnectionsEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("No port on the loopback address is to be had.", e);
    }
    server.createContext(PATH, this::handle);
    server.setExecutor(workers);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/" + FrontEnds.STAGE;
  }

  void add(TestConnection connection) {
    connections.put(connection.id(), connection);
  }

  void close() {
    server.stop(0);
    workers.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring(PATH.length());
      TestConnection connection = connections.get(id);
      byte[] message = exchange.getRequestBody().readAllBytes();
      if (connection == null || !connection.isOpen()) {
        answer(exchange, 410, "GoneException", Payload.empty());
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "POST" -> {
          connection.receive(new String(message, StandardCharsets.UTF_8));
          answer(exchange, 200, null, Payload.empty());
        }
        case "GET" -> answer(exchange, 200, null, status(connection));
        case "DELETE" -> {
          connection.close(1000, "Connection closed by the API");
          answer(exchange, 204, null, Payload.empty());
        }
        default -> answer(exchange, 403, "MissingAuthenticationTokenException", Payload.empty());
      }
    }
  }

  private static Payload status(TestConnection connection) {
    var out = new JsonWriter().beginObject();
    out.name("connectedAt").value(connection.details().connectedAt().toString());
    out.name("lastActiveAt").value(InProcess.CLOCK.instant().toString());
    out.name("identity").beginObject();
    out.name("sourceIp").value(connection.details().sourceIp());
    String userAgent = connection.details().userAgent();
    if (userAgent != null) {
      out.name("userAgent").value(userAgent);
    }
    return out.endObject().endObject().payload();
  }

  private static void answer(
      HttpExchange exchange, int status, @Nullable String errorType, Payload body)
      throws IOException {
    if (errorType != null) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
    }
    boolean empty = body.length() == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length());
    if (!empty) {
      exchange.getResponseBody().write(body.array(), body.offset(), body.length());
    }
  }
}
