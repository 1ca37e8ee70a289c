package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import java.util.List;
import java.util.Locale;

/// The table model, `META-INF/lanner/dynamo.json`, that tools read. Its shape is described in
/// `docs/table-model.md`.
final class TableJson {
  static final String FILE = "META-INF/lanner/dynamo.json";

  private static final int VERSION = 1;

  private TableJson() {}

  static JsonTree of(List<TablePlan> tables) {
    return new Members()
        .put("version", VERSION)
        .put("tables", new Items(tables.stream().map(TableJson::table).toList()));
  }

  private static JsonTree table(TablePlan table) {
    KeyPlan primary = table.entities().getFirst().primary();
    var keyAttributes = new Members();
    table.keyTypes().forEach(keyAttributes::put);
    var json =
        new Members()
            .put("name", table.name())
            .put("type", table.root().element().getQualifiedName().toString())
            .put("key", key(primary.partitionAttributes(), primary.sortAttributes()))
            .put("keyAttributes", keyAttributes)
            .putUnlessEmpty(
                "indexes", new Items(table.indexes().stream().map(TableJson::index).toList()));
    if (table.ttl() != null) {
      json.put("ttl", table.ttl());
    }
    String discriminator = table.root().discriminator();
    if (discriminator != null) {
      json.put("typeAttribute", discriminator);
    }
    json.put("settings", SettingsJson.of(table.settings()));
    return json.put(
        "records",
        new Items(
            table.entities().stream()
                .map(entity -> record(entity, discriminator != null))
                .toList()));
  }

  private static Members key(List<String> partition, List<String> sort) {
    return new Members()
        .put("partition", Items.texts(partition))
        .putUnlessEmpty("sort", Items.texts(sort));
  }

  private static JsonTree index(IndexPlan index) {
    var json =
        new Members()
            .put("name", index.name())
            .put("local", index.isLocal())
            .put("key", key(index.partition(), index.sort()))
            .put("projection", index.projection().name());
    return index.projection() == Index.Projection.INCLUDE
        ? json.put("include", Items.texts(index.include()))
        : json;
  }

  private static JsonTree record(EntityPlan entity, boolean hasType) {
    DocumentPlan record = entity.record();
    var json = new Members().put("name", record.element().getQualifiedName().toString());
    if (hasType) {
      json.put("type", record.typeValue());
    }
    return json.putUnlessEmpty("templates", templates(entity))
        .put(
            "attributes",
            new Items(
                record.components().stream()
                    .filter(component -> component.value() != null)
                    .map(TableJson::attribute)
                    .toList()));
  }

  /// By attribute; indexes that share one agree on its template.
  private static Members templates(EntityPlan entity) {
    var templates = new Members();
    for (KeyPlan key : entity.keys()) {
      for (Part part : key.parts()) {
        if (part instanceof Templated templated) {
          templates.put(templated.attribute(), templated.text());
        }
      }
    }
    return templates;
  }

  private static JsonTree attribute(ComponentPlan component) {
    ValueType value = component.valueType();
    var json = new Members().put("name", component.attribute());
    if (!component.name().equals(component.attribute())) {
      json.put("component", component.name());
    }
    String type = value.dynamoDbType();
    if (!type.isEmpty()) {
      json.put("type", type);
    }
    json.put("required", component.isRequired() && value.kind() != ValueType.Kind.SET);
    return component.role() instanceof Role.Plain ? json : json.put("role", role(component.role()));
  }

  private static String role(Role role) {
    String name = role.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
