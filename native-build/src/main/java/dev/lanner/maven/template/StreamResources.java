package dev.lanner.maven.template;

import dev.lanner.dynamo.tools.ModelRecord;
import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.TableTemplate;
import dev.lanner.maven.template.FunctionModel.Source;
import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The event source mappings of functions that handle changes of tables.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Parameters
///   of event source mappings for DynamoDB</a>
final class StreamResources {
  static final String ANNOTATION = "dev.lanner.dynamo.framework.OnDynamoDbStream";

  /// How many may read a shard at once before DynamoDB throttles them.
  private static final int READERS = 2;

  private final Draft draft;
  private final Map<String, List<String>> readers = new LinkedHashMap<>();

  StreamResources(Draft draft) {
    this.draft = draft;
  }

  /// Tells of tables whose streams have more readers than DynamoDB serves; when all have been
  /// added.
  void noteReaders() {
    readers.forEach((table, handlers) -> {
      if (handlers.size() > READERS) {
        draft.note(
            "The stream of the table %s has the readers %s. DynamoDB throttles more than %d of one shard."
                .formatted(table, handlers, READERS));
      }
    });
  }

  /// Lets the function handle the changes of its table.
  void add(FunctionModel function, Source source) {
    String type = source.text("value");
    ModelTable table = table(type);
    if (table == null) {
      throw new TemplateException(
          "%s handles the changes of %s, which is no table of this application and no record of one. Name a type with @Table, and check that lanner-dynamo-mapper-processor is among the annotation processors of its module."
              .formatted(source.handler(), type));
    }
    if (table.table().stream() == null) {
      throw new TemplateException(
          "%s handles the changes of the table %s, which has no stream. Give it one: @TableSettings(stream = StreamView.NEW_AND_OLD_IMAGES)."
              .formatted(source.handler(), table.name()));
    }
    Origin origin = Origin.of(source.handler());
    String id = TableTemplate.logicalId(table.name());
    Fields event =
        draft
            .properties(function.logicalId())
            .putFields("Events")
            .putFields(id + "Stream", origin)
            .put("Type", "DynamoDB");
    Fields properties = event.putFields("Properties").putAttribute("Stream", id, "StreamArn");
    addMapping(source, properties);
    String record = recordType(table, type);
    if (record != null) {
      addFilters(table, record, properties);
    }
    FunctionRole.allow(
        draft,
        function,
        id + "Stream",
        List.of(
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams"),
        List.of(Tree.attribute(id, "StreamArn", origin)));
    readers.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(source.handler());
  }

  private static void addMapping(Source source, Fields properties) {
    String position = source.text("startingPosition");
    // A constant is told by its name, with or without its class.
    properties.put(
        "StartingPosition",
        position.isEmpty() ? "LATEST" : position.substring(position.lastIndexOf('.') + 1));
    properties.put("BatchSize", source.number("batchSize", 100));
    long window = source.number("batchingWindowSeconds", 0);
    if (window > 0) {
      properties.put("MaximumBatchingWindowInSeconds", window);
    }
    properties.put("MaximumRetryAttempts", source.number("maximumRetryAttempts", -1));
    properties.put("MaximumRecordAgeInSeconds", source.number("maximumRecordAgeSeconds", -1));
    properties.put("ParallelizationFactor", source.number("parallelizationFactor", 1));
    properties.putItems("FunctionResponseTypes").add("ReportBatchItemFailures");
  }

  /// So that changes of other records do not invoke the function, which would leave them out. A
  /// change counts when it has been the record before, or is one now.
  private static void addFilters(ModelTable table, String record, Fields properties) {
    Items filters = properties.putFields("FilterCriteria").putItems("Filters");
    for (String image : List.of("NewImage", "OldImage")) {
      ObjectNode pattern = JsonMapper.shared().createObjectNode();
      pattern
          .putObject("dynamodb")
          .putObject(image)
          .putObject(String.valueOf(table.typeAttribute()))
          .putArray("S")
          .add(record);
      filters.addFields().put("Pattern", pattern.toString());
    }
  }

  private static @Nullable String recordType(ModelTable table, String type) {
    if (table.typeAttribute() == null) {
      return null;
    }
    for (ModelRecord record : table.records()) {
      if (record.name().equals(type)) {
        return record.type();
      }
    }
    return null;
  }

  private @Nullable ModelTable table(String type) {
    for (ModelTable table : draft.tables()) {
      if (table.type().equals(type)
          || table.records().stream().anyMatch(record -> record.name().equals(type))) {
        return table;
      }
    }
    return null;
  }
}
