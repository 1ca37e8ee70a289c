package dev.lanner.dynamo;

import dev.lanner.dynamo.internal.AttributeBytes;
import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// A plan as the expressions of requests: of a `Query` when it goes by a key, else of a `Scan`.
///
/// @param keys `null` for a scan
record ReadRequest(
    ReadPlan<?> plan,
    String table,
    @Nullable String keys,
    @Nullable String filter,
    @Nullable String projection,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values) {

  /// What a request finds.
  ///
  /// @param count how many; the items are left out when it only counts
  /// @param next where the next request goes on; `null` when there is nothing more
  record Found(
      List<Map<String, AttributeValue>> items,
      int count,
      @Nullable Map<String, AttributeValue> next) {

    private static Found of(QueryResponse response) {
      return new Found(response.items(), response.count(), next(response.lastEvaluatedKey()));
    }

    private static Found of(ScanResponse response) {
      return new Found(response.items(), response.count(), next(response.lastEvaluatedKey()));
    }

    private static @Nullable Map<String, AttributeValue> next(Map<String, AttributeValue> last) {
      return last.isEmpty() ? null : last;
    }
  }

  /// The request for items.
  static ReadRequest of(ReadPlan<?> plan) {
    return of(plan, plan.projected());
  }

  /// The request that only counts, for which DynamoDB refuses to choose attributes.
  static ReadRequest counting(ReadPlan<?> plan) {
    return of(plan, List.of());
  }

  private static ReadRequest of(ReadPlan<?> plan, List<String> projected) {
    var out = new ExpressionWriter();
    String keys = null;
    if (plan.keys() != null) {
      plan.keys().write(out);
      keys = out.end();
    }
    String filter = Clause.expression(plan.filter(), out);
    for (String attribute : projected) {
      out.text(out.isEmpty() ? "" : ", ").name(attribute);
    }
    String projection = out.isEmpty() ? null : out.end();
    return new ReadRequest(
        plan,
        plan.client().name(plan.schema().table().name()),
        keys,
        filter,
        projection,
        out.names(),
        out.values());
  }

  /// Sends it.
  ///
  /// @param start where the one before it ended, or `null`
  /// @param select `null` for the items
  /// @param limit how many items it looks at; 0 for 1 MB of them
  Found send(@Nullable Map<String, AttributeValue> start, @Nullable Select select, int limit) {
    Integer most = limit == 0 ? null : limit;
    TableCalls calls = plan.client().calls();
    return keys == null
        ? Found.of(calls.scan(scan().exclusiveStartKey(start).select(select).limit(most)))
        : Found.of(calls.query(query().exclusiveStartKey(start).select(select).limit(most)));
  }

  private QueryRequest.Builder query() {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(plan.index())
        .keyConditionExpression(keys)
        .filterExpression(filter)
        .projectionExpression(projection)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .scanIndexForward(!plan.descending())
        .consistentRead(plan.consistent());
  }

  private ScanRequest.Builder scan() {
    ReadPlan.Segment segment = plan.segment();
    return ScanRequest.builder()
        .tableName(table)
        .indexName(plan.index())
        .segment(segment == null ? null : segment.number())
        .totalSegments(segment == null ? null : segment.total())
        .filterExpression(filter)
        .projectionExpression(projection)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .consistentRead(plan.consistent());
  }

  /// All that makes it another one than others, as bytes.
  byte[] identity() {
    Map<String, AttributeValue> parts = new HashMap<>(values == null ? Map.of() : values);
    if (names != null) {
      names.forEach((placeholder, name) -> parts.put(placeholder, AttributeValue.createS(name)));
    }
    parts.put("table", AttributeValue.createS(plan.schema().table().name()));
    parts.put("index", AttributeValue.createS(plan.index() == null ? "" : plan.index()));
    parts.put("keys", AttributeValue.createS(keys == null ? "" : keys));
    parts.put("filter", AttributeValue.createS(filter == null ? "" : filter));
    parts.put("descending", AttributeValue.createBool(plan.descending()));
    if (plan.segment() != null) {
      parts.put("segment", AttributeValue.createS(plan.segment().toString()));
    }
    return AttributeBytes.write(parts);
  }
}
