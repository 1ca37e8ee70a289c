package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FunctionTablesTest {
  @TempDir Path folder;

  @Test
  void makesTablesWithTheirStreams() throws IOException, InterruptedException {
    model(
        """
        {"version": 1, "tables": [
          {"name": "orders", "key": {"partition": ["id"]}, "keyAttributes": {"id": "S"},
            "settings": {"billingMode": "PROVISIONED", "capacity": {"read": 5, "write": 5},
              "stream": "NEW_IMAGE", "deletionProtection": true}},
          {"name": "carts", "key": {"partition": ["id"]}, "keyAttributes": {"id": "S"},
            "settings": {"billingMode": "PAY_PER_REQUEST"}}]}
        """);

    try (var tables =
        FunctionTables.start(TableModels.read(folder, false), null, new StringBuilder())) {
      URI endpoint =
          URI.create(tables.environment(Map.of()).getOrDefault(FunctionTables.ENDPOINT, ""));

      assertThat(described(endpoint, "orders").at("/StreamSpecification/StreamViewType").asString())
          .isEqualTo("NEW_IMAGE");
      assertThat(described(endpoint, "carts").has("StreamSpecification")).isFalse();
    }
  }

  @Test
  void makesTheTableOfAnIdempotencyStoreWhereAFunctionNeedsIt()
      throws IOException, InterruptedException {
    resource(
        "idempotency.json",
        """
        {"version": 1, "tables": [
          {"name": "idempotency", "key": {"partition": ["id"]}, "keyAttributes": {"id": "S"}, "ttl": "expires",
            "settings": {"billingMode": "PAY_PER_REQUEST"}, "records": []}]}
        """);

    assertThat(TableModels.read(folder, false).tables()).isEmpty();
    try (var tables =
        FunctionTables.start(TableModels.read(folder, true), null, new StringBuilder())) {
      URI endpoint =
          URI.create(tables.environment(Map.of()).getOrDefault(FunctionTables.ENDPOINT, ""));

      assertThat(described(endpoint, "idempotency").at("/KeySchema/0/AttributeName").asString())
          .isEqualTo("id");
    }
  }

  private void model(String json) throws IOException {
    resource("dynamo.json", json);
  }

  private void resource(String name, String json) throws IOException {
    Path file = folder.resolve("classes/META-INF/lanner").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  private static JsonNode described(URI endpoint, String table)
      throws IOException, InterruptedException {
    return DynamoDbCalls.call(endpoint, "DescribeTable", "{\"TableName\": \"%s\"}".formatted(table))
        .get("Table");
  }
}
