package dev.lanner.framework.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lanner.runtime.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// The side of API Gateway: checks the signature of each request, refuses it as API Gateway does
/// when it is wrong, and otherwise answers what the test has put in line, or 200.
final class FakeGateway implements AutoCloseable {
  static final String STAGE = "/prod";

  private final HttpServer server;
  private final Map<String, String> secrets = new HashMap<>();
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return at(STAGE);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// Lets a role in.
  FakeGateway knows(String accessKeyId, String secret) {
    secrets.put(accessKeyId, secret);
    return this;
  }

  FakeGateway answers(int status) {
    return answers(status, "", "{}");
  }

  FakeGateway answers(int status, String errorType, String body) {
    replies.add(new Reply(status, errorType, body));
    return this;
  }

  List<Received> received() {
    return received;
  }

  Received only() {
    if (received.size() != 1) {
      throw new AssertionError("There were " + received.size() + " requests.");
    }
    return received.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Received request = Received.of(exchange);
      received.add(request);
      Reply reply = replies.poll();
      if (request.headers().containsKey("authorization") && !isSigned(request)) {
        reply = new Reply(403, "InvalidSignatureException", "{\"message\":\"signature\"}");
      } else if (reply == null) {
        reply = new Reply(200, "", "");
      }
      byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
      if (!reply.errorType.isEmpty()) {
        exchange.getResponseHeaders().add("x-amzn-ErrorType", reply.errorType);
      }
      exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private boolean isSigned(Received request) {
    Map<String, String> parts = SignatureV4.parts(request.header("authorization"));
    if (!parts.containsKey("Credential")) {
      return true; // The token of a credentials endpoint.
    }
    String credential = parts.get("Credential");
    int slash = credential.indexOf('/');
    String secret = secrets.getOrDefault(credential.substring(0, slash), "local");
    String signedHeaders = parts.get("SignedHeaders");
    return parts
        .get("Signature")
        .equals(request.signature(credential.substring(slash + 1)).compute(secret, signedHeaders));
  }

  private record Reply(int status, String errorType, String body) {}

  /// A request as it came over the wire.
  record Received(
      String method, String path, Map<String, String> headers, Payload body, int clientPort) {
    static Received of(HttpExchange exchange) throws IOException {
      var headers = new HashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) ->
              headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      return new Received(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          headers,
          Payload.of(exchange.getRequestBody().readAllBytes()),
          exchange.getRemoteAddress().getPort());
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /// Its signature, as it should be.
    SignatureV4 signature(String scope) {
      return new SignatureV4(
          method,
          path,
          headers,
          SignatureV4.sha256(body.toByteArray()),
          scope,
          header("x-amz-date"));
    }
  }
}
