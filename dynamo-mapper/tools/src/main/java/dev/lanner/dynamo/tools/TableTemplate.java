package dev.lanner.dynamo.tools;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Tables as resources of a CloudFormation or SAM template.
///
/// The same model gives the same bytes. A table is called as the model calls it, behind the
/// parameter `TableNamePrefix`, which is empty unless one is given; by that, an account can hold
/// the tables of several stages, and `drift` and `create` find them. Tables outlive their stack.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">AWS::DynamoDB::Table</a>
public final class TableTemplate {
  private static final String PREFIX = "TableNamePrefix";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private TableTemplate() {}

  /// The template as YAML.
  ///
  /// @throws ToolsException when two tables would have the same logical id
  public static String of(List<ModelTable> tables) {
    ObjectNode template = YAML.createObjectNode();
    ObjectNode parameters = template.putObject("Parameters");
    parameters
        .putObject(PREFIX)
        .put("Type", "String")
        .put("Default", "")
        .put("Description", "Begins the name of every table, such as test-");
    ObjectNode resources = template.putObject("Resources");
    Map<String, String> names = new HashMap<>();
    for (ModelTable table : tables) {
      String id = logicalId(table.name());
      String other = names.put(id, table.name());
      if (other != null) {
        throw new ToolsException(
            "The tables %s and %s would both be %s in the template. Rename one, or write a template for each with --table."
                .formatted(other, table.name(), id));
      }
      String key = table.settings().keyParameter();
      if (!key.isEmpty()) {
        parameters
            .putObject(key)
            .put("Type", "String")
            .put("Description", "The ARN, id or alias of a KMS key");
      }
      resources
          .putObject(id)
          .put("Type", SettingsTemplate.type(table.settings()))
          .put("DeletionPolicy", "Retain")
          .put("UpdateReplacePolicy", "Retain")
          .set("Properties", properties(table));
      ScalingTemplate.add(table, id, resources);
    }
    return YAML.writeValueAsString(template);
  }

  /// What a table is called in the template: `ShopTable` for `shop`.
  public static String logicalId(String table) {
    return Names.pascalCase(table) + "Table";
  }

  private static ObjectNode properties(ModelTable model) {
    TableModel table = model.table();
    ObjectNode properties = YAML.createObjectNode();
    properties.putObject("TableName").put("Fn::Sub", "${%s}%s".formatted(PREFIX, table.name()));
    properties.put("BillingMode", model.settings().billingMode().name());
    ArrayNode attributes = properties.putArray("AttributeDefinitions");
    new TreeMap<>(table.keyAttributes())
        .forEach((name, type) ->
            attributes
                .addObject()
                .put("AttributeName", name)
                .put("AttributeType", type.toString()));
    properties.set("KeySchema", keySchema(table.key()));
    indexes(properties, "GlobalSecondaryIndexes", table, false);
    indexes(properties, "LocalSecondaryIndexes", table, true);
    if (table.ttl() != null) {
      properties
          .putObject("TimeToLiveSpecification")
          .put("AttributeName", table.ttl())
          .put("Enabled", true);
    }
    SettingsTemplate.add(model.settings(), table.stream(), properties);
    return properties;
  }

  private static void indexes(
      ObjectNode properties, String name, TableModel table, boolean isLocal) {
    List<IndexModel> indexes =
        table.indexes().stream().filter(index -> index.isLocal() == isLocal).toList();
    if (indexes.isEmpty()) {
      return;
    }
    ArrayNode array = properties.putArray(name);
    for (IndexModel index : indexes) {
      ObjectNode node = array.addObject().put("IndexName", index.name());
      node.set("KeySchema", keySchema(index.key()));
      ObjectNode projection =
          node.putObject("Projection").put("ProjectionType", index.projection().name());
      if (!index.include().isEmpty()) {
        ArrayNode include = projection.putArray("NonKeyAttributes");
        index.include().forEach(include::add);
      }
    }
  }

  private static ArrayNode keySchema(KeyModel key) {
    ArrayNode schema = YAML.createArrayNode();
    key.partition().forEach(name -> element(schema, name, "HASH"));
    key.sort().forEach(name -> element(schema, name, "RANGE"));
    return schema;
  }

  private static void element(ArrayNode schema, String name, String type) {
    schema.addObject().put("AttributeName", name).put("KeyType", type);
  }
}
