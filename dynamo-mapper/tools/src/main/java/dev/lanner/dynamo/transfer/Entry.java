package dev.lanner.dynamo.transfer;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a line of a file asks for.
sealed interface Entry {
  /// An item to be put.
  record Put(Map<String, AttributeValue> item) implements Entry {}

  /// An item to be deleted, by its key.
  record Delete(Map<String, AttributeValue> key) implements Entry {}

  /// A line that is no item.
  ///
  /// @param reason a whole sentence without values
  record Unreadable(String reason) implements Entry {}

  /// Takes a line of an export apart. A full export has `Item`. An incremental one has `Keys` and
  /// images before and after, and no `NewImage` when the item was deleted.
  ///
  /// @param fields of the line
  /// @param attributes reads those of a field
  /// @see <a
  ///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Export
  ///   output format</a>
  static <T> Entry of(Map<String, T> fields, Function<T, Map<String, AttributeValue>> attributes) {
    T item = fields.getOrDefault("Item", fields.get("NewImage"));
    if (item != null) {
      return new Put(attributes.apply(item));
    }
    T keys = fields.get("Keys");
    return keys == null
        ? new Unreadable("It has neither Item, NewImage nor Keys.")
        : new Delete(attributes.apply(keys));
  }
}
