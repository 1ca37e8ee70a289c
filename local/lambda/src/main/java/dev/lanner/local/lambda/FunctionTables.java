package dev.lanner.local.lambda;

import dev.lanner.local.tables.LocalTables;
import dev.lanner.local.tables.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tables of an application, in a DynamoDB Local of their own.
final class FunctionTables implements AutoCloseable {
  /// What tells the function where its tables are, as all of AWS's SDKs name it.
  static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  private static final JsonMapper JSON = new JsonMapper();

  // DynamoDB Local wants this to be there, and looks at nothing of it.
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

  private final @Nullable LocalTables tables;

  private FunctionTables(@Nullable LocalTables tables) {
    this.tables = tables;
  }

  /// No tables.
  static FunctionTables none() {
    return new FunctionTables(null);
  }

  /// Starts the tables of these models, if there are any.
  ///
  /// @param data where they are kept, or `null` for as long as this runs
  /// @param output where DynamoDB Local's start is told of
  /// @throws LocalRunException when they cannot be started
  static FunctionTables start(TableModels models, @Nullable Path data, Appendable output) {
    if (models.tables().isEmpty()) {
      return none();
    }
    var options = Options.defaults().withLog(output);
    LocalTables tables;
    try {
      tables = LocalTables.start(data == null ? options : options.withDataFolder(data));
    } catch (RuntimeException e) {
      throw new LocalRunException("The function's tables did not start. " + e.getMessage(), e);
    }
    try {
      models.tables().forEach(model -> create(tables.endpoint(), model));
      return new FunctionTables(tables);
    } catch (RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /// What the function is told, where the tables are included.
  Map<String, String> environment(Map<String, String> values) {
    if (tables == null) {
      return values;
    }
    var all = new LinkedHashMap<>(values);
    all.put(ENDPOINT, tables.endpoint().toString());
    return all;
  }

  @Override
  public void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static void create(URI endpoint, JsonNode model) {
    String name = model.path("name").asString("");
    call(endpoint, "CreateTable", name, TableRequest.create(model, JSON.createObjectNode()));
    String ttl = model.path("ttl").asString("");
    if (!ttl.isEmpty()) {
      ObjectNode request = JSON.createObjectNode();
      request.put("TableName", name);
      request.putObject("TimeToLiveSpecification").put("AttributeName", ttl).put("Enabled", true);
      call(endpoint, "UpdateTimeToLive", name, request);
    }
  }

  /// A table that is there from an earlier run is fine.
  private static void call(URI endpoint, String operation, String table, ObjectNode request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(endpoint + "/"))
                  .header("Content-Type", "application/x-amz-json-1.0")
                  .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                  .header("Authorization", AUTHORIZATION)
                  .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200
          && !response.body().contains("ResourceInUseException")
          && !response.body().contains("TimeToLive is already enabled")) {
        throw new LocalRunException(
            "The table %s cannot be made: %s answered %s"
                .formatted(table, operation, response.body()));
      }
    } catch (IOException e) {
      throw new LocalRunException(
          "The table %s cannot be made: %s".formatted(table, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalRunException("The local run was interrupted.", e);
    }
  }

  /// Requests of DynamoDB's API.
  private static final class TableRequest {
    private TableRequest() {}

    static ObjectNode create(JsonNode model, ObjectNode request) {
      request.put("TableName", model.path("name").asString(""));
      request.put("BillingMode", "PAY_PER_REQUEST");
      ArrayNode attributes = request.putArray("AttributeDefinitions");
      model
          .path("keyAttributes")
          .properties()
          .forEach(attribute ->
              attributes
                  .addObject()
                  .put("AttributeName", attribute.getKey())
                  .put("AttributeType", attribute.getValue().asString("")));
      putKey(request, model.path("key"));
      String stream = model.path("settings").path("stream").asString("");
      if (!stream.isEmpty()) {
        request
            .putObject("StreamSpecification")
            .put("StreamEnabled", true)
            .put("StreamViewType", stream);
      }
      for (JsonNode index : model.path("indexes")) {
        boolean isLocal = index.path("local").asBoolean(false);
        ObjectNode node =
            request
                .withArray(isLocal ? "LocalSecondaryIndexes" : "GlobalSecondaryIndexes")
                .addObject();
        node.put("IndexName", index.path("name").asString(""));
        putKey(node, index.path("key"));
        ObjectNode projection = node.putObject("Projection");
        projection.put("ProjectionType", index.path("projection").asString("ALL"));
        if (index.has("include")) {
          projection.set("NonKeyAttributes", index.path("include"));
        }
      }
      return request;
    }

    private static void putKey(ObjectNode node, JsonNode key) {
      ArrayNode elements = node.putArray("KeySchema");
      key.path("partition").forEach(name -> put(elements, name, "HASH"));
      key.path("sort").forEach(name -> put(elements, name, "RANGE"));
    }

    private static void put(ArrayNode elements, JsonNode name, String type) {
      elements.addObject().put("AttributeName", name.asString("")).put("KeyType", type);
    }
  }
}
