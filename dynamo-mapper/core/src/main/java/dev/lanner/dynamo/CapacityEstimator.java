package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What calls will consume, before they are made: the units that DynamoDB returns as {@link
/// software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity}, worked out from items and the
/// model of their table. Items are as {@link ItemSchema#attributes} makes them; an empty map stands
/// for one that is not there. Threads share it.
///
/// # The rules
///
/// - A read unit is 4 KB read consistently, half of one reads them eventually, two read them in a
///   transaction. An item that is not there costs as one of 4 KB does.
/// - A query or a scan adds up what it looks at, before the filter, and rounds once for each
///   request. Batches round each item.
/// - A write unit is 1 KB of the larger of the item before and after. In transactions the table's
///   units double.
/// - An index costs nothing when its entry stays as it is. An entry that comes, goes or changes
///   costs its size, the larger one of both; one whose key changes costs both, since it moves.
///
/// # Where DynamoDB Local 3.3.1 differs
///
/// Tests hold this class against DynamoDB Local. Where that differs from the service, this class
/// does as the service:
///
/// - In transactions, Local doubles the units of indexes. The service doubles those of the table
///   only: indexes follow when the transaction is over.
/// - In transactions, Local counts actions once that cost the same, takes a condition check for a
///   read, and takes 1 unit for deleting what is not there. The service counts each action, takes a
///   check for a write of the item that it checks, and 2 units for an item that is not there.
/// - Local adds 100 bytes to entries of local indexes when they are written. The service does so in
///   what it bills for storage, not in units.
/// - Local takes a unit for an index with two key attributes when an item that has one of them gets
///   the other instead. The item is not in the index before or after, which costs nothing.
/// - Local takes whole items for a scan of an index. The service takes what the index has of them.
/// - Local takes nothing for what is not there in a batch of gets, and for a query that looks at no
///   item. The service takes as much as for 4 KB.
///
/// Fetches are not estimated: a query of a local index that asks for more than the index has reads
/// each item from the table as well. The mapper makes none.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Read
///   and write operations</a>
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations">Indexes</a>
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
/// @see <a href="https://github.com/nubo-db/dynoxide/pull/188">Indexes in transactions, measured at
///   the service</a>
public final class CapacityEstimator {
  private static final int READ_BYTES = 4 * 1024;
  private static final int WRITE_BYTES = 1024;
  private static final int PAGE_BYTES = 1024 * 1024;
  private static final int TRANSACTIONAL = 2;

  private final Map<String, IndexEntry> indexes = new LinkedHashMap<>();

  private CapacityEstimator(TableModel table) {
    for (IndexModel index : table.indexes()) {
      indexes.put(index.name(), new IndexEntry(table, index));
    }
  }

  /// How items are read.
  public enum Read {
    /// A write of the last second may be missing.
    EVENTUAL(0.5),
    /// All writes that have succeeded are there.
    CONSISTENT(1),
    /// As all others of the transaction.
    TRANSACTIONAL(2);

    private final double factor;

    Read(double factor) {
      this.factor = factor;
    }
  }

  /// For the table that a schema belongs to: `OrderTable.SCHEMA`.
  public static CapacityEstimator of(ItemSchema<?> schema) {
    return of(schema.table());
  }

  /// For a table.
  public static CapacityEstimator of(TableModel table) {
    return new CapacityEstimator(table);
  }

  /// Reading an item by its key.
  public CapacityUnits get(Map<String, AttributeValue> item, Read read) {
    return units(readUnits(ItemSize.of(item).bytes()) * read.factor);
  }

  /// Reading items by their keys, in any number of batches, or in a transaction.
  public CapacityUnits get(List<Map<String, AttributeValue>> items, Read read) {
    return items.stream()
        .map(item -> get(item, read))
        .reduce(CapacityUnits.NONE, CapacityUnits::plus);
  }

  /// A query or a scan of the table.
  ///
  /// @param items that it looks at, also those that a filter leaves out, in their order. Each
  ///   request ends with the item that passes 1 MB, which the next one reads again. Where a limit
  ///   ends requests earlier, estimate each by itself.
  public CapacityUnits query(List<Map<String, AttributeValue>> items, Read read) {
    return units(pages(items) * read.factor);
  }

  /// A query or a scan of an index, as {@link #query(List, Read)}. Items that are not in the index
  /// do not count.
  ///
  /// @param index its name
  /// @param items whole, not only what the index has
  public CapacityUnits query(String index, List<Map<String, AttributeValue>> items, Read read) {
    IndexEntry entry = indexes.get(index);
    if (entry == null) {
      throw new IllegalArgumentException(
          "The table has no index %s, but %s.".formatted(index, indexes.keySet()));
    }
    List<Map<String, AttributeValue>> entries =
        items.stream().map(entry::of).filter(there -> !there.isEmpty()).toList();
    return new CapacityUnits(0, Map.of(index, pages(entries) * read.factor));
  }

  private static double pages(List<Map<String, AttributeValue>> items) {
    double units = 0;
    long page = 0;
    for (Map<String, AttributeValue> item : items) {
      page += ItemSize.of(item).bytes();
      if (page >= PAGE_BYTES) {
        units += readUnits(page);
        page = 0;
      }
    }
    return page > 0 || units == 0 ? units + readUnits(page) : units;
  }

  /// A put, an update or a delete, alone or in a batch.
  ///
  /// @param before what is there
  /// @param after what will be there
  public CapacityUnits write(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return write(before, after, 1);
  }

  /// A put, an update or a delete in a transaction.
  ///
  /// @param before what is there
  /// @param after what will be there
  public CapacityUnits transactWrite(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return write(before, after, TRANSACTIONAL);
  }

  private CapacityUnits write(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after, int factor) {
    var indexUnits = new TreeMap<String, Double>();
    indexes.forEach((name, index) -> indexUnits.put(name, index.writeUnits(before, after)));
    return new CapacityUnits(writeUnits(before, after) * factor, indexUnits);
  }

  /// Write units of a condition on an item that a transaction does not write.
  public CapacityUnits conditionCheck(Map<String, AttributeValue> item) {
    return units(writeUnits(item) * TRANSACTIONAL);
  }

  /// Write units of a write that does not happen, because the item is not as its condition asks.
  ///
  /// @param before what is there
  /// @param after what would be there
  public CapacityUnits refusedWrite(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return units(writeUnits(before, after));
  }

  private static CapacityUnits units(double table) {
    return new CapacityUnits(table, Map.of());
  }

  private static double readUnits(long bytes) {
    return blocks(bytes, READ_BYTES);
  }

  /// Those of the larger one.
  static double writeUnits(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return Math.max(writeUnits(one), writeUnits(other));
  }

  static double writeUnits(Map<String, AttributeValue> item) {
    return blocks(ItemSize.of(item).bytes(), WRITE_BYTES);
  }

  private static long blocks(long bytes, int size) {
    return Math.max(1, Math.ceilDiv(bytes, size));
  }
}
