package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import dev.lanner.dynamo.spi.TableModel.KeyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the tables of `META-INF/lanner/dynamo.json`, version 1. What it does not know is left
/// alone, since members may be added to a version.
final class ModelReader {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private ModelReader() {}

  /// The tables in the file.
  ///
  /// @param json the file
  /// @param source where it is from, for messages
  static List<ModelTable> read(byte[] json, String source) {
    try {
      JsonNode root = JSON.readTree(json);
      int version = root.path("version").asInt(0);
      if (version != VERSION) {
        throw new ToolsException(
            "%s has the version %d; version %d is expected. Use lanner-dynamo-mapper-processor and these tools in one version."
                .formatted(source, version, VERSION));
      }
      var tables = new ArrayList<ModelTable>();
      root.required("tables").forEach(table -> tables.add(table(table)));
      return tables;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ToolsException(
          source + " is no model of tables. Compile the application again to write it anew.", e);
    }
  }

  private static ModelTable table(JsonNode table) {
    var records = new ArrayList<ModelRecord>();
    table.required("records").forEach(each -> records.add(modelRecord(each)));
    JsonNode settings = table.path("settings");
    return new ModelTable(
        new TableModel(
            text(table, "name"),
            key(table.required("key")),
            indexes(table.path("indexes")),
            types(table.required("keyAttributes")),
            table.has("ttl") ? text(table, "ttl") : null,
            settings.has("stream") ? text(settings, "stream") : null),
        Settings.of(settings),
        text(table, "type"),
        table.has("typeAttribute") ? text(table, "typeAttribute") : null,
        List.copyOf(records));
  }

  private static List<IndexModel> indexes(JsonNode indexes) {
    var read = new ArrayList<IndexModel>();
    for (JsonNode index : indexes) {
      read.add(
          new IndexModel(
              text(index, "name"),
              key(index.required("key")),
              index.required("local").asBoolean(),
              Index.Projection.valueOf(text(index, "projection")),
              texts(index.path("include"))));
    }
    return List.copyOf(read);
  }

  private static KeyModel key(JsonNode key) {
    return new KeyModel(texts(key.required("partition")), texts(key.path("sort")));
  }

  private static Map<String, KeyType> types(JsonNode types) {
    var read = new TreeMap<String, KeyType>();
    types.forEachEntry((name, type) -> read.put(name, KeyType.valueOf(type.asString())));
    return read;
  }

  private static ModelRecord modelRecord(JsonNode each) {
    var templates = new LinkedHashMap<String, KeyTemplate>();
    each.path("templates")
        .forEachEntry((name, text) -> templates.put(name, KeyTemplate.parse(text.asString())));
    var attributes = new LinkedHashMap<String, ModelAttribute>();
    for (JsonNode attribute : each.required("attributes")) {
      attributes.put(text(attribute, "name"), attribute(attribute));
    }
    return new ModelRecord(
        text(each, "name"), each.has("type") ? text(each, "type") : null, templates, attributes);
  }

  private static ModelAttribute attribute(JsonNode attribute) {
    return new ModelAttribute(
        text(attribute, attribute.has("component") ? "component" : "name"),
        attribute.has("type") ? AttributeValue.Type.valueOf(text(attribute, "type")) : null,
        attribute.path("required").asBoolean(false));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asString()));
    return List.copyOf(texts);
  }
}
