package dev.lanner.framework.test.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.lanner.framework.test.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document of the application under test, as someone else's JSON Schema validator
/// reads it.
final class ApiDocument {
  private static final String URI = "https://document.example/openapi.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode document;
  private final SchemaRegistry registry;

  private ApiDocument(String text) {
    this.document = MAPPER.readTree(text);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemas(id -> id.equals(URI) ? text : null));
  }

  static ApiDocument ofClassPath() throws IOException {
    try (InputStream in = ApiDocument.class.getResourceAsStream("/META-INF/lanner/openapi.json")) {
      return new ApiDocument(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /// What the document does not allow in an answer: its status, its media type, or in its body.
  List<String> objections(String method, String path, TestResponse answer) {
    String responses = "/paths/" + escaped(path) + "/" + method.toLowerCase() + "/responses";
    String pointer = responses + "/" + key(document.at(responses), answer.status());
    JsonNode reference = document.at(pointer + "/$ref");
    String response = reference.isMissingNode() ? pointer : reference.asString().substring(1);
    if (document.at(response).isMissingNode()) {
      return List.of(answer + " has a status that is not in the document.");
    }
    String type = answer.header("content-type");
    if (type == null) {
      return document.at(response).has("content") && !answer.body().isEmpty()
          ? List.of(answer + " has no content type.")
          : List.of();
    }
    String media = response + "/content/" + escaped(type.replaceFirst(";.*", ""));
    if (document.at(media).isMissingNode()) {
      return List.of(answer + " has the media type " + type + ", which is not in the document.");
    }
    boolean json = type.endsWith("json");
    JsonNode body = json ? MAPPER.readTree(answer.body()) : MAPPER.valueToTree(answer.body());
    return objections(media + "/schema", body);
  }

  /// What the document does not allow in the JSON of a request's body.
  List<String> objections(String method, String path, String body) {
    return objections(
        "/paths/"
            + escaped(path)
            + "/"
            + method.toLowerCase()
            + "/requestBody/content/application~1json/schema",
        MAPPER.readTree(body));
  }

  private List<String> objections(String pointer, JsonNode value) {
    Schema schema =
        registry.getSchema(
            SchemaLocation.of(URI + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
    return schema
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String key(JsonNode responses, int status) {
    String exact = String.valueOf(status);
    String range = status / 100 + "XX";
    return responses.has(exact) ? exact : responses.has(range) ? range : "default";
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
