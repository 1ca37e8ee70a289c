package dev.lanner.dynamo;

import dev.lanner.dynamo.ItemLimitException.Limit;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Looks at an item before it is sent, since what DynamoDB says of one that it refuses names
/// neither attributes nor sizes. One pass over the item, once for each put.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas</a>
final class ItemLimits {
  private static final int NAMED_ATTRIBUTES = 3;

  /// With as many local indexes as there may be, five.
  private static final int NEVER_TOO_BIG = ItemSize.MAX_BYTES / 6;

  private final String record;
  private final String table;
  private final Map<String, AttributeValue> item;

  private ItemLimits(String record, String table, Map<String, AttributeValue> item) {
    this.record = record;
    this.table = table;
    this.item = item;
  }

  /// The size of the item, for whoever adds up those of a batch or a transaction.
  ///
  /// @param table its name where it is deployed, for the message
  /// @throws ItemLimitException when DynamoDB would not take the item
  static ItemSize check(ItemSchema<?> schema, String table, Map<String, AttributeValue> item) {
    return check(schema.typeName(), schema.table(), table, item);
  }

  /// The same for an item without a schema.
  ///
  /// @param record its name, for the message
  static ItemSize check(
      String record, TableModel model, String table, Map<String, AttributeValue> item) {
    var limits = new ItemLimits(record, table, item);
    limits.checkKey(null, model.key());
    for (IndexModel index : model.indexes()) {
      limits.checkKey(index.name(), index.key());
    }
    ItemSize size = ItemSize.of(item);
    long inIndexes = limits.inLocalIndexes(model, size.bytes());
    if (size.bytes() + inIndexes > ItemSize.MAX_BYTES) {
      throw limits.tooBig(size.bytes(), inIndexes);
    }
    if (size.depth() > ItemSize.MAX_DEPTH) {
      throw limits.tooDeep(size.depth());
    }
    return size;
  }

  /// Bytes of entries in local indexes, which count with the item: the index's key and what it
  /// projects. DynamoDB Local does not count the table's sort key again.
  private long inLocalIndexes(TableModel model, long bytes) {
    if (bytes <= NEVER_TOO_BIG) {
      return 0;
    }
    long sum = 0;
    for (IndexModel index : model.indexes()) {
      if (index.isLocal()) {
        var entry = new HashMap<>(new IndexEntry(model, index).of(item));
        entry.keySet().removeAll(model.key().sort());
        sum += ItemSize.of(entry).bytes();
      }
    }
    return sum;
  }

  private void checkKey(@Nullable String index, KeyModel key) {
    check(index, key.partition(), Limit.PARTITION_KEY_BYTES);
    check(index, key.sort(), Limit.SORT_KEY_BYTES);
  }

  private void check(@Nullable String index, List<String> attributes, Limit limit) {
    for (String attribute : attributes) {
      AttributeValue value = item.get(attribute);
      if (value != null) {
        long bytes = ItemSize.ofKey(value);
        if (bytes == 0 || bytes > limit.most()) {
          throw badKey(index, attribute, limit, bytes);
        }
      }
    }
  }

  private ItemLimitException badKey(
      @Nullable String index, String attribute, Limit limit, long bytes) {
    String message =
        "%s has %s in the attribute %s, which is in the %s key of %s. DynamoDB takes 1 to %d bytes there. %s"
            .formatted(
                record,
                bytes == 0 ? "nothing" : bytes + " bytes",
                attribute,
                limit == Limit.PARTITION_KEY_BYTES ? "partition" : "sort",
                index == null ? "the table " + table : "the index " + index + " of " + table,
                limit.most(),
                advice(index, bytes));
    return new ItemLimitException(limit, bytes, message);
  }

  private static String advice(@Nullable String index, long bytes) {
    if (bytes > 0) {
      return "Make the key of something shorter, such as an id or a hash.";
    }
    return index == null
        ? "Give the component a value."
        : "Give the component a value, or make it Optional and empty to keep the item out of the index.";
  }

  private ItemLimitException tooBig(long bytes, long inIndexes) {
    String biggest =
        item.entrySet().stream()
            .map(entry ->
                Map.entry(entry.getKey(), ItemSize.of(entry.getKey(), entry.getValue()).bytes()))
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(NAMED_ATTRIBUTES)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + " bytes)")
            .collect(Collectors.joining(", "));
    return new ItemLimitException(
        Limit.ITEM_BYTES,
        bytes + inIndexes,
        "%s has %d bytes as an item of the table %s%s, and DynamoDB takes %d, names of attributes included. Its biggest attributes are %s. Split the record into several items, or keep what is big in S3."
            .formatted(
                record,
                bytes,
                table,
                inIndexes == 0 ? "" : ", with " + inIndexes + " more in its local indexes",
                ItemSize.MAX_BYTES,
                biggest));
  }

  private ItemLimitException tooDeep(int depth) {
    String attributes =
        item.entrySet().stream()
            .filter(
                entry -> ItemSize.of(entry.getKey(), entry.getValue()).depth() > ItemSize.MAX_DEPTH)
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining(", "));
    return new ItemLimitException(
        Limit.DEPTH,
        depth,
        "%s has %d levels of lists and maps, with what is in the innermost, as an item of the table %s, and DynamoDB takes %d. They are in %s. Keep what nests so deep in items of its own, or as one text."
            .formatted(record, depth, table, ItemSize.MAX_DEPTH, attributes));
  }
}
