package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ExpressionWriter;
import dev.lanner.dynamo.spi.ItemSchema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A write of a whole record, ready to be sent, alone or in a transaction.
///
/// @param item with what the mapper writes by itself
/// @param condition `null` when there is none
/// @param stored the record as it is once the write has succeeded
/// @param bytes size of the item
record PutWrite<E>(
    Map<String, AttributeValue> item,
    @Nullable String condition,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values,
    E stored,
    long bytes) {

  /// Prepares a write.
  ///
  /// @throws ItemLimitException when DynamoDB would refuse the item
  static <E> PutWrite<E> of(EntityTable<E> table, E record, @Nullable Clause<E> condition) {
    ItemSchema<E> schema = table.schema();
    Instant now = table.client().clock().instant();
    Map<String, AttributeValue> item = schema.attributes(record);
    var out = new ExpressionWriter();
    String expression =
        Clause.expression(Clause.both(condition, Stamps.atVersion(schema.written(), item)), out);
    boolean stamped = Stamps.stamp(schema.written(), item, now);
    return new PutWrite<>(
        item,
        expression,
        out.names(),
        out.values(),
        stamped ? schema.readAttributes(item) : record,
        ItemLimits.check(schema, table.name(), item).bytes());
  }
}
