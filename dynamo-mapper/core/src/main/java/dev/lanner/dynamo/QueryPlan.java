package dev.lanner.dynamo;

import dev.lanner.dynamo.internal.AttributeBytes;
import dev.lanner.dynamo.spi.ExpressionWriter;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// What a query reads and how.
///
/// @param index `null` for the table itself
/// @param evaluated how many items a request looks at; 0 for 1 MB of them
/// @param projected the attributes that are asked for; empty for all
record QueryPlan<E>(
    TableClient client,
    ItemSchema<E> schema,
    @Nullable String index,
    KeyCondition keys,
    @Nullable Clause<E> filter,
    boolean descending,
    boolean consistent,
    int evaluated,
    List<String> projected) {

  /// The same with a filter.
  ///
  /// @throws IllegalArgumentException when the filter names an attribute of the key that the query
  ///   goes by, which DynamoDB refuses
  QueryPlan<E> withFilter(Clause<E> other) {
    var out = new ExpressionWriter();
    other.write(out);
    KeyModel key = key();
    Map<String, String> names = out.names();
    for (String name : names == null ? List.<String>of() : names.values()) {
      if (key.partition().contains(name) || key.sort().contains(name)) {
        throw new IllegalArgumentException(
            "The filter names the attribute %s, which is part of the key that the query goes by. Narrow the query down instead."
                .formatted(name));
      }
    }
    return with(Clause.both(filter, other), descending, consistent, evaluated, projected);
  }

  QueryPlan<E> inDescendingOrder() {
    return with(filter, true, consistent, evaluated, projected);
  }

  QueryPlan<E> consistently() {
    return with(filter, descending, true, evaluated, projected);
  }

  QueryPlan<E> evaluating(int items) {
    if (items < 1) {
      throw new IllegalArgumentException(
          "A request cannot look at %d items. Ask for at least one.".formatted(items));
    }
    return with(filter, descending, consistent, items, projected);
  }

  /// The same for some attributes alone. Those of keys come along, because pages need them.
  QueryPlan<E> projecting(List<String> attributes) {
    var names = new LinkedHashSet<>(attributes);
    names.addAll(positionAttributes());
    return with(filter, descending, consistent, evaluated, List.copyOf(names));
  }

  /// Itself, when the index copies what a projection reads.
  QueryPlan<E> requireCopied(Projection<E, ?> projection) {
    IndexModel copied = schema.table().index(String.valueOf(index));
    var names = new ArrayList<>(projection.attributes());
    names.removeAll(copied.include());
    names.removeAll(positionAttributes());
    if (!names.isEmpty() && copied.projection() != Index.Projection.ALL) {
      throw new IllegalArgumentException(
          "The index %s does not copy %s. Include it in the index, or leave it out of the projection."
              .formatted(index, String.join(", ", names)));
    }
    return this;
  }

  private QueryPlan<E> with(
      @Nullable Clause<E> newFilter,
      boolean nowDescending,
      boolean nowConsistent,
      int newEvaluated,
      List<String> newProjected) {
    return new QueryPlan<>(
        client,
        schema,
        index,
        keys,
        newFilter,
        nowDescending,
        nowConsistent,
        newEvaluated,
        newProjected);
  }

  /// The attributes that say where an item is in the query: the keys of the table and of the index.
  List<String> positionAttributes() {
    var names = new ArrayList<>(schema.table().key().partition());
    names.addAll(schema.table().key().sort());
    names.addAll(key().partition());
    names.addAll(key().sort());
    return names;
  }

  /// The key that the query goes by.
  KeyModel key() {
    return index == null ? schema.table().key() : schema.table().index(index).key();
  }

  /// One request.
  ///
  /// @param start where the one before it ended, or `null`
  /// @param select `null` for the items
  /// @param limit how many items it looks at; 0 for 1 MB of them
  QueryResponse ask(
      @Nullable Map<String, AttributeValue> start, @Nullable Select select, int limit) {
    QueryResponse response =
        client
            .dynamoDb()
            .query(
                request(select != Select.COUNT)
                    .exclusiveStartKey(start)
                    .select(select)
                    .limit(limit == 0 ? null : limit)
                    .returnConsumedCapacity(client.capacity())
                    .build());
    client.consumedReading(response.consumedCapacity());
    return response;
  }

  /// All that makes this query another one than others, as bytes.
  byte[] identity() {
    QueryRequest request = request(true).build();
    var parts = new HashMap<String, AttributeValue>(request.expressionAttributeValues());
    request
        .expressionAttributeNames()
        .forEach((placeholder, name) -> parts.put(placeholder, AttributeValue.createS(name)));
    parts.put("table", AttributeValue.createS(schema.table().name()));
    parts.put("index", AttributeValue.createS(index == null ? "" : index));
    parts.put("keys", AttributeValue.createS(request.keyConditionExpression()));
    parts.put(
        "filter",
        AttributeValue.createS(
            request.filterExpression() == null ? "" : request.filterExpression()));
    parts.put("descending", AttributeValue.createBool(descending));
    return AttributeBytes.write(parts);
  }

  /// The request without its beginning and end.
  ///
  /// @param projects whether attributes are chosen, which DynamoDB refuses when it only counts
  private QueryRequest.Builder request(boolean projects) {
    var out = new ExpressionWriter();
    keys.write(out);
    String keyExpression = out.end();
    String filterExpression = Clause.expression(filter, out);
    for (String attribute : projects ? projected : List.<String>of()) {
      out.text(out.isEmpty() ? "" : ", ").name(attribute);
    }
    String projection = out.isEmpty() ? null : out.end();
    return QueryRequest.builder()
        .tableName(client.name(schema.table().name()))
        .indexName(index)
        .keyConditionExpression(keyExpression)
        .filterExpression(filterExpression)
        .projectionExpression(projection)
        .expressionAttributeNames(out.names())
        .expressionAttributeValues(out.values())
        .scanIndexForward(!descending)
        .consistentRead(consistent);
  }
}
