package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TableModel.IndexModel;
import dev.lanner.dynamo.spi.TableModel.KeyModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a secondary index keeps of items.
final class IndexEntry {
  private final IndexModel index;
  private final Set<String> key;
  private final Set<String> projected;

  IndexEntry(TableModel table, IndexModel index) {
    this.index = index;
    this.key = attributes(index.key());
    var names = new HashSet<>(key);
    names.addAll(attributes(table.key()));
    names.addAll(index.include());
    this.projected = names;
  }

  private static Set<String> attributes(KeyModel key) {
    return new HashSet<>(Stream.concat(key.partition().stream(), key.sort().stream()).toList());
  }

  /// Units of bringing the index up to date after a write.
  ///
  /// @param before an item of the table, empty when there was none
  /// @param after the same item, empty when there is none any more
  double writeUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    Map<String, AttributeValue> old = of(before);
    Map<String, AttributeValue> now = of(after);
    if (SameValue.of(old, now)) {
      return 0;
    }
    if (old.isEmpty() || now.isEmpty() || hasSameKey(old, now)) {
      return CapacityEstimator.writeUnits(old, now);
    }
    return CapacityEstimator.writeUnits(old) + CapacityEstimator.writeUnits(now);
  }

  private boolean hasSameKey(Map<String, AttributeValue> old, Map<String, AttributeValue> now) {
    return key.stream().allMatch(name -> SameValue.of(old.get(name), now.get(name)));
  }

  /// The entry of an item; empty when the item lacks a part of the index's key, and is not in it.
  Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    if (!item.keySet().containsAll(key)) {
      return Map.of();
    }
    if (index.projection() == Index.Projection.ALL) {
      return item;
    }
    var entry = new HashMap<>(item);
    entry.keySet().retainAll(projected);
    return entry;
  }
}
