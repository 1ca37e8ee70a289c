package dev.lanner.dynamo.cache;

import dev.lanner.dynamo.cache.ItemCache.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The writes of one call, from before it until its result is known.
final class Writes {
  private final ItemCache items;
  private final List<Write> writes = new ArrayList<>();

  /// @param item `null` after a delete
  /// @param isKnown whether the item is what will be there
  private record Write(
      ItemName name, Mark mark, @Nullable Map<String, AttributeValue> item, boolean isKnown) {}

  Writes(ItemCache items) {
    this.items = items;
  }

  void put(String table, Map<String, AttributeValue> item) {
    ItemName name = items.nameOf(table, item);
    if (name != null) {
      writes.add(new Write(name, items.writing(name), item, true));
    }
  }

  void delete(String table, Map<String, AttributeValue> key) {
    ItemName name = items.name(table, key);
    writes.add(new Write(name, items.writing(name), null, true));
  }

  /// A write that does not tell what the item will be.
  void update(String table, Map<String, AttributeValue> key) {
    ItemName name = items.name(table, key);
    writes.add(new Write(name, items.writing(name), null, false));
  }

  void batch(Map<String, List<WriteRequest>> requests) {
    requests.forEach((table, all) -> {
      for (WriteRequest each : all) {
        if (each.putRequest() != null) {
          put(table, each.putRequest().item());
        } else {
          delete(table, each.deleteRequest().key());
        }
      }
    });
  }

  void transaction(List<TransactWriteItem> operations) {
    for (TransactWriteItem each : operations) {
      if (each.put() != null) {
        put(each.put().tableName(), each.put().item());
      } else if (each.delete() != null) {
        delete(each.delete().tableName(), each.delete().key());
      } else if (each.update() != null) {
        update(each.update().tableName(), each.update().key());
      }
    }
  }

  /// All happened.
  void happened() {
    happenedExcept(Map.of());
  }

  /// All happened but these.
  void happenedExcept(Map<String, List<WriteRequest>> unprocessed) {
    Set<ItemName> left = new HashSet<>();
    unprocessed.forEach((table, all) -> {
      for (WriteRequest each : all) {
        left.add(
            each.putRequest() != null
                ? items.nameOf(table, each.putRequest().item())
                : items.name(table, each.deleteRequest().key()));
      }
    });
    for (Write write : writes) {
      if (write.isKnown() && !left.contains(write.name())) {
        items.wrote(write.name(), write.mark(), write.item());
      } else {
        items.unsettled(write.name());
      }
    }
  }

  /// The only write, an update, happened and told what the item is now.
  void happened(Map<String, AttributeValue> now) {
    Write write = writes.getFirst();
    items.wrote(write.name(), write.mark(), now);
  }

  /// Perhaps nothing happened, perhaps all of it.
  void failed() {
    writes.forEach(write -> items.unsettled(write.name()));
  }
}
