package dev.lanner.framework.processor;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Someone else's JSON Schema validator with the OpenAPI initiative's own schema of documents.
final class ForeignValidator {
  private static final String PUBLISHED = "https://spec.openapis.org/";
  private static final String SCHEMA = PUBLISHED + "oas/3.1/schema-base/2022-10-07";
  private static final String DOCUMENT = "https://document.example/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry registry;

  ForeignValidator(String json) {
    this.document = new JsonMapper().readTree(json);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemas(id -> id.equals(DOCUMENT) ? json : published(id)));
  }

  private static String published(String id) {
    if (!id.startsWith(PUBLISHED)) {
      return null;
    }
    String resource = "/spec.openapis.org/" + id.substring(PUBLISHED.length());
    try (InputStream in = ForeignValidator.class.getResourceAsStream(resource)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong with the document.
  List<String> errors() {
    Schema schema = registry.getSchema(SchemaLocation.of(SCHEMA));
    return words(schema.validate(document));
  }

  /// What is wrong with examples and defaults, by the schema that they stand in.
  List<String> errorsInExamples() {
    var errors = new ArrayList<String>();
    collect(document, "", errors);
    return errors;
  }

  private void collect(JsonNode node, String pointer, List<String> errors) {
    if (node.isObject() && !pointer.endsWith("/properties")) {
      var values = new ArrayList<JsonNode>();
      if (node.path("examples").isArray()) {
        node.path("examples").forEach(values::add);
      }
      if (node.has("default") && !pointer.endsWith("/responses")) {
        values.add(node.get("default"));
      }
      if (!values.isEmpty()) {
        Schema schema = registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
        values.forEach(value -> errors.addAll(words(validate(schema, value))));
      }
    }
    if (node.isObject()) {
      node.properties()
          .forEach(member ->
              collect(member.getValue(), pointer + "/" + escaped(member.getKey()), errors));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, errors);
      }
    }
  }

  private static List<Error> validate(Schema schema, JsonNode value) {
    return schema.validate(
        value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /// RFC 6901, 3 and 6.
  private static String escaped(String name) {
    return name.replace("~", "~0")
        .replace("/", "~1")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("%20", "%2520");
  }

  private static List<String> words(List<Error> errors) {
    return errors.stream().map(error -> error.getInstanceLocation() + " " + error).toList();
  }
}
