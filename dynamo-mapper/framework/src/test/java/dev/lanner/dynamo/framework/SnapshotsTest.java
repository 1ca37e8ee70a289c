package dev.lanner.dynamo.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lanner.runtime.Headers;
import dev.lanner.runtime.Invocation;
import dev.lanner.runtime.InvocationScope;
import dev.lanner.runtime.LambdaContext;
import dev.lanner.runtime.LogSink;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the client of a SnapStart function leaves behind, seen from the other end of the wire.
class SnapshotsTest {
  private static final String FULL_URI = "aws.containerCredentialsFullUri";

  private final List<Integer> ports = Collections.synchronizedList(new ArrayList<>());
  private final List<String> connections = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private int fetched;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::table);
    server.createContext("/credentials", this::credentials);
    server.start();
    // The SDK reads the process's environment by itself, and this before it.
    System.setProperty(FULL_URI, address() + "/credentials");
  }

  @AfterEach
  void stop() {
    System.clearProperty(FULL_URI);
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void table(HttpExchange exchange) throws IOException {
    ports.add(exchange.getRemoteAddress().getPort());
    connections.add(exchange.getRequestHeaders().getFirst("Connection"));
    keys.add(
        exchange
            .getRequestHeaders()
            .getFirst("Authorization")
            .replaceFirst("^.*Credential=(\\w+)/.*$", "$1"));
    exchange.getRequestBody().readAllBytes();
    answer(exchange, "{}");
  }

  private void credentials(HttpExchange exchange) throws IOException {
    fetched++;
    answer(
        exchange,
        """
        {"AccessKeyId": "KEY%d", "SecretAccessKey": "secret", "Token": "token", "Expiration": "2999-01-01T00:00:00Z"}
        """
            .formatted(fetched));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void keepsNeitherConnectionsNorCredentialsBeforeTheFirstInvocation() {
    try (DynamoDbClient client = client("snap-start")) {
      client.listTables();
      client.listTables();
      InvocationScope.call(context(), () -> client.listTables());
      client.listTables(); // Of a thread that a handler has started.
    }

    assertThat(connections).startsWith("close", "close").hasSize(4);
    assertThat(connections.subList(2, 4)).doesNotContain("close");
    assertThat(ports.subList(0, 3)).doesNotHaveDuplicates();
    assertThat(ports.get(3)).isEqualTo(ports.get(2));
    assertThat(keys).containsExactly("KEY1", "KEY2", "KEY3", "KEY3");
  }

  @Test
  void keepsThemInOtherFunctions() {
    try (DynamoDbClient client = client("on-demand")) {
      client.listTables();
      client.listTables();
    }

    assertThat(connections).doesNotContain("close");
    assertThat(keys).containsExactly("KEY1", "KEY1");
  }

  private DynamoDbClient client(String initializationType) {
    try (var context =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "AWS_LAMBDA_INITIALIZATION_TYPE",
                    initializationType,
                    "AWS_REGION",
                    "us-east-1",
                    "AWS_ENDPOINT_URL_DYNAMODB",
                    address(),
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                    address() + "/credentials"))
            .start()) {
      return DynamoClients.of(new Variables(context.getEnvironment()));
    }
  }

  private static LambdaContext context() {
    var invocation =
        new Invocation(
            "id",
            Instant.now().plusSeconds(60),
            null,
            null,
            null,
            null,
            null,
            null,
            Headers.empty(),
            Payload.empty());
    return new LambdaContext(
        invocation, RuntimeEnvironment.of(Map.of()), InstantSource.system(), LogSink.standard());
  }
}
