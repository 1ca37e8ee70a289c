package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Writes items as they are, for tools that know a table by its model and none of its records:
/// nothing is stamped, counted or compared.
public final class ItemWriter {
  private final TableClient client;
  private final TableModel model;
  private final String table;

  /// A writer for a table.
  ///
  /// @param client with the deployed names of tables, and how long a batch may take
  public ItemWriter(TableClient client, TableModel model) {
    this.client = client;
    this.model = model;
    this.table = client.name(model.name());
  }

  /// Looks at an item before it is put.
  ///
  /// @param record the name of the item's record, for the message
  /// @return its size
  /// @throws ItemLimitException when DynamoDB would not take the item
  public ItemSize check(String record, Map<String, AttributeValue> item) {
    return ItemLimits.check(record, model, table, item);
  }

  /// Puts and deletes items in batches, those of one key in the order in which they are handed
  /// over.
  ///
  /// @param writes those of an item have its whole key
  /// @return what time was over for, in that order
  public List<WriteRequest> write(List<WriteRequest> writes) {
    var entries = new ArrayList<BatchWriter.Entry>();
    for (WriteRequest write : writes) {
      entries.add(new BatchWriter.Entry(entries.size(), table, key(write), write));
    }
    return new BatchWriter(client).write(entries).stream().map(BatchWriter.Entry::request).toList();
  }

  private Map<String, AttributeValue> key(WriteRequest write) {
    if (write.deleteRequest() != null) {
      return write.deleteRequest().key();
    }
    Map<String, AttributeValue> item = write.putRequest().item();
    var key = new HashMap<String, AttributeValue>();
    model.key().partition().forEach(name -> key.put(name, item.get(name)));
    model.key().sort().forEach(name -> key.put(name, item.get(name)));
    return key;
  }
}
