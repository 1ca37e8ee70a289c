package dev.lanner.dynamo.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An endpoint that answers from `src/test/resources/answers`: `DescribeTable.json`, and
/// `ListTagsOfResource-2.json` when a request asks for page `2`. The answers have the shapes of the
/// API reference.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>
final class AnsweringDynamoDb implements AutoCloseable {
  private static final Path ANSWERS = Path.of("src/test/resources/answers");

  private final HttpServer server;

  AnsweringDynamoDb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", AnsweringDynamoDb::answer);
    server.start();
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target.substring(target.indexOf('.') + 1);
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String page = request.contains("\"NextToken\":\"2\"") ? "-2" : "";
    byte[] answer = Files.readAllBytes(ANSWERS.resolve(operation + page + ".json"));
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, answer.length);
    try (var body = exchange.getResponseBody()) {
      body.write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
