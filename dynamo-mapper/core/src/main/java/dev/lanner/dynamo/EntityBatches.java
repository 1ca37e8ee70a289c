package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ItemSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Many items of one record at once.
final class EntityBatches<E> {
  private final EntityTable<E> table;
  private final ItemSchema<E> schema;
  private final TableClient client;

  EntityBatches(EntityTable<E> table) {
    this.table = table;
    this.schema = table.schema();
    this.client = table.client();
  }

  ReadResult<E> get(List<ItemKey<E>> keys, boolean consistent) {
    var wanted = new LinkedHashSet<Map<String, AttributeValue>>();
    keys.forEach(key -> wanted.add(KeyIdentity.of(key.attributes())));
    var outcome = new BatchReader(client, table.name(), consistent).read(wanted);
    var items = new ArrayList<E>();
    var left = new ArrayList<ItemKey<E>>();
    for (ItemKey<E> key : keys) {
      // A key that is there twice is answered once.
      Map<String, AttributeValue> identity = KeyIdentity.of(key.attributes());
      if (wanted.remove(identity)) {
        Map<String, AttributeValue> item = outcome.items().get(identity);
        if (item != null) {
          items.add(schema.readAttributes(item));
        } else if (outcome.left().contains(identity)) {
          left.add(key);
        }
      }
    }
    return new ReadResult<>(items, left);
  }

  BatchResult<E> put(List<E> records) {
    if (schema.written().version() != null) {
      return putEach(records);
    }
    var stored = new ArrayList<E>();
    var entries = new ArrayList<BatchWriter.Entry>();
    for (E record : records) {
      PutWrite<E> write = PutWrite.of(table, record, null);
      var request = WriteRequest.builder().putRequest(put -> put.item(write.item())).build();
      entries.add(entry(stored.size(), schema.key(write.item()), request));
      stored.add(write.stored());
    }
    return result(stored, records, new BatchWriter(client).write(entries));
  }

  BatchResult<ItemKey<E>> delete(List<ItemKey<E>> keys) {
    var entries = new ArrayList<BatchWriter.Entry>();
    for (ItemKey<E> key : keys) {
      var request =
          WriteRequest.builder().deleteRequest(delete -> delete.key(key.attributes())).build();
      entries.add(entry(entries.size(), key.attributes(), request));
    }
    return result(keys, keys, new BatchWriter(client).write(entries));
  }

  private BatchWriter.Entry entry(
      int index, Map<String, AttributeValue> key, WriteRequest request) {
    return new BatchWriter.Entry(index, table.name(), key, request);
  }

  private static <T> BatchResult<T> result(
      List<T> stored, List<T> given, List<BatchWriter.Entry> left) {
    var missing = new TreeSet<Integer>();
    left.forEach(entry -> missing.add(entry.index()));
    var done = new ArrayList<T>();
    var remaining = new ArrayList<T>();
    for (int i = 0; i < given.size(); i++) {
      if (missing.contains(i)) {
        remaining.add(given.get(i));
      } else {
        done.add(stored.get(i));
      }
    }
    return new BatchResult<>(done, remaining, List.of());
  }

  private BatchResult<E> putEach(List<E> records) {
    var stored = new ArrayList<E>();
    var left = new ArrayList<E>();
    var stale = new ArrayList<E>();
    var budget = client.retries().new Budget();
    boolean over = false;
    for (E record : records) {
      over |= budget.isOver();
      while (!over) {
        try {
          stored.add(table.put(record));
          break;
        } catch (ConditionFailedException _) {
          stale.add(record);
          break;
        } catch (DynamoDbException e) {
          if (!Throttling.is(e)) {
            throw e;
          }
          over = !budget.pause(false);
        }
      }
      if (over) {
        left.add(record);
      }
    }
    return new BatchResult<>(stored, left, stale);
  }
}
