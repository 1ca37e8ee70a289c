package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    try (var tables = FunctionTables.start(folder, null, new StringBuilder())) {
      URI endpoint =
          URI.create(tables.environment(Map.of()).getOrDefault(FunctionTables.ENDPOINT, ""));

      assertThat(described(endpoint, "orders").at("/StreamSpecification/StreamViewType").asString())
          .isEqualTo("NEW_IMAGE");
      assertThat(described(endpoint, "carts").has("StreamSpecification")).isFalse();
    }
  }

  private void model(String json) throws IOException {
    Path file = folder.resolve("classes/META-INF/lanner/dynamo.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  private static JsonNode described(URI endpoint, String table)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/x-amz-json-1.0")
              .header("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
              .POST(HttpRequest.BodyPublishers.ofString("{\"TableName\": \"%s\"}".formatted(table)))
              .build();
      String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(body).get("Table");
    }
  }
}
