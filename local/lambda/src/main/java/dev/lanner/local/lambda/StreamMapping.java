package dev.lanner.local.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What an event source mapping is told of a table's stream.
///
/// @param table whose stream it is
/// @param function to invoke
/// @param handler its method, such as `shop.Fulfilment.changed`
/// @param batchSize how many records an event has at most
/// @param batchingWindow how long to wait for an event to become full
/// @param fromOldest whether to begin with the oldest record of the stream, instead of with what
///   comes from now on
/// @param maximumRetryAttempts how often a batch is delivered again, or -1 until it is too old
/// @param maximumRecordAge how old a record may be and still be delivered
record StreamMapping(
    String table,
    FunctionModel.Entry function,
    String handler,
    int batchSize,
    Duration batchingWindow,
    boolean fromOldest,
    int maximumRetryAttempts,
    Duration maximumRecordAge) {
  private static final String ANNOTATION = "dev.lanner.dynamo.framework.OnDynamoDbStream";

  /// As long as DynamoDB keeps the records of a stream.
  private static final Duration RETENTION = Duration.ofDays(1);

  /// Whether an event source is a table's stream.
  static boolean isOf(FunctionModel.Source source) {
    return source.annotation().equals(ANNOTATION);
  }

  /// Those of all functions of kind `event`, without the event sources that are no tables.
  ///
  /// @throws LocalRunException when a table has no stream
  static List<StreamMapping> all(FunctionModel functions, TableModels tables) {
    return functions.events().stream()
        .flatMap(function ->
            function.sources().stream()
                .filter(StreamMapping::isOf)
                .map(source -> of(function, source, tables)))
        .toList();
  }

  private static StreamMapping of(
      FunctionModel.Entry function, FunctionModel.Source source, TableModels tables) {
    var values = source.values();
    var type = values.getOrDefault("value", "");
    var table = tables.tableOf(type);
    if (table == null) {
      throw new LocalRunException(
          "%s handles the changes of %s, which is no table of this application and no record of one. Name a type with @Table, and check that lanner-dynamo-mapper-processor is among the annotation processors of its module."
              .formatted(source.handler(), type));
    }
    var name = table.path("name").asString("");
    if (!table.path("settings").has("stream")) {
      throw new LocalRunException(
          "%s handles the changes of the table %s, which has no stream. Add @TableSettings(stream = StreamView.NEW_AND_OLD_IMAGES) to %s."
              .formatted(source.handler(), name, table.path("type").asString("")));
    }
    int age = number(values, "maximumRecordAgeSeconds", -1);
    return new StreamMapping(
        name,
        function,
        source.handler(),
        number(values, "batchSize", 100),
        Duration.ofSeconds(number(values, "batchingWindowSeconds", 0)),
        values.getOrDefault("startingPosition", "").equals("TRIM_HORIZON"),
        number(values, "maximumRetryAttempts", -1),
        age < 0 ? RETENTION : Duration.ofSeconds(age));
  }

  private static int number(Map<String, String> values, String name, int otherwise) {
    var text = values.get(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
