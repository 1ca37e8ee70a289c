package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ExpressionWriter;
import dev.lanner.dynamo.spi.ItemSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Changes of an item where it is, ready to be sent, alone or in a transaction.
///
/// @param update `null` when nothing changes
/// @param condition `null` when there is none
record UpdateWrite(
    @Nullable String update,
    @Nullable String condition,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values) {

  /// Prepares changes.
  ///
  /// @param mayCreate whether there may be no item yet
  static <E> UpdateWrite of(
      ItemSchema<E> schema,
      Instant now,
      @Nullable Clause<E> condition,
      List<Update<E>> updates,
      boolean mayCreate) {
    var all = new ArrayList<>(updates);
    all.addAll(Stamps.updates(schema.written(), now, mayCreate));
    var out = new ExpressionWriter();
    String update = UpdateWriter.write(all, out);
    String expression = Clause.expression(condition, out);
    return new UpdateWrite(update.isEmpty() ? null : update, expression, out.names(), out.values());
  }
}
