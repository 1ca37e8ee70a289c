package dev.lanner.local.tables;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The stream of a table in DynamoDB Local, read as an event source mapping of Lambda does. It
/// keeps its place; for one thread.
public final class TableStream {
  private static final String STREAMS = "DynamoDBStreams_20120810.";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  /// Where to begin with shards that are there already.
  private enum Start {
    LATEST,
    TRIM_HORIZON
  }

  private final URI endpoint;
  private final String arn;
  private final Set<String> shards = new HashSet<>();
  private final Map<String, String> iterators = new HashMap<>();
  private final Deque<JsonNode> waiting = new ArrayDeque<>();

  private TableStream(URI endpoint, String arn, Start start) {
    this.endpoint = endpoint;
    this.arn = arn;
    findShards(start);
  }

  /// Begins with the oldest change that the stream still has.
  ///
  /// @param endpoint of {@link LocalTables}
  /// @throws LocalTablesException when there is no such table, or it has no stream
  public static TableStream fromOldest(URI endpoint, String table) {
    return new TableStream(endpoint, arn(endpoint, table), Start.TRIM_HORIZON);
  }

  /// Begins with what changes from now on.
  ///
  /// @param endpoint of {@link LocalTables}
  /// @throws LocalTablesException when there is no such table, or it has no stream
  public static TableStream fromLatest(URI endpoint, String table) {
    return new TableStream(endpoint, arn(endpoint, table), Start.LATEST);
  }

  private static String arn(URI endpoint, String table) {
    ObjectNode request = JSON.createObjectNode().put("TableName", table);
    JsonNode arn =
        call(endpoint, "DynamoDB_20120810.DescribeTable", request)
            .path("Table")
            .path("LatestStreamArn");
    if (!arn.isString()) {
      throw new LocalTablesException(
          "The table %s has no stream. Create it with a StreamSpecification.".formatted(table));
    }
    return arn.stringValue();
  }

  /// The next changes, as they stand in the array `Records` of an event. What is read is not read
  /// again.
  ///
  /// @param most from 1
  /// @return empty when there are none for now
  public List<JsonNode> next(int most) {
    if (waiting.isEmpty()) {
      read();
    }
    var records = new ArrayList<JsonNode>();
    while (records.size() < most && !waiting.isEmpty()) {
      records.add(waiting.remove());
    }
    return records;
  }

  /// The event with so many changes that a function gets, as soon as there are as many.
  ///
  /// @param count from 1
  /// @return JSON
  /// @throws LocalTablesException when there are fewer half a minute later
  public String event(int count) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    var records = new ArrayList<JsonNode>();
    while (records.size() < count) {
      records.addAll(next(count - records.size()));
      if (System.nanoTime() > end) {
        throw new LocalTablesException(
            "The stream has %d changes, not %d.".formatted(records.size(), count));
      }
    }
    return event(records);
  }

  /// The event with these changes that a function gets.
  ///
  /// @return JSON
  public static String event(List<JsonNode> records) {
    ObjectNode event = JSON.createObjectNode();
    event.putArray("Records").addAll(records);
    return JSON.writeValueAsString(event);
  }

  private void read() {
    if (iterators.isEmpty()) {
      findShards(Start.TRIM_HORIZON);
    }
    for (String shard : List.copyOf(iterators.keySet())) {
      ObjectNode request = JSON.createObjectNode().put("ShardIterator", iterators.get(shard));
      JsonNode answer = call(endpoint, STREAMS + "GetRecords", request);
      for (JsonNode record : answer.path("Records")) {
        waiting.add(((ObjectNode) record).put("eventSourceARN", arn));
      }
      JsonNode next = answer.path("NextShardIterator");
      if (next.isString()) {
        iterators.put(shard, next.stringValue());
      } else {
        iterators.remove(shard); // It is closed, and has a successor.
      }
    }
  }

  private void findShards(Start start) {
    ObjectNode request = JSON.createObjectNode().put("StreamArn", arn);
    JsonNode stream = call(endpoint, STREAMS + "DescribeStream", request).path("StreamDescription");
    for (JsonNode shard : stream.path("Shards")) {
      String id = shard.path("ShardId").stringValue();
      if (shards.add(id)) {
        ObjectNode from = JSON.createObjectNode();
        from.put("StreamArn", arn).put("ShardId", id).put("ShardIteratorType", start.name());
        JsonNode iterator = call(endpoint, STREAMS + "GetShardIterator", from);
        iterators.put(id, iterator.path("ShardIterator").stringValue());
      }
    }
  }

  private static JsonNode call(URI endpoint, String target, ObjectNode request) {
    return JSON.readTree(
        DynamoDbCall.send(endpoint, target, JSON.writeValueAsString(request), TIMEOUT));
  }
}
