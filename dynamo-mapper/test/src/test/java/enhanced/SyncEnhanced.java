package enhanced;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Document;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.MappedTableResource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.PageIterable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/// {@link DynamoDbEnhancedClient}.
record SyncEnhanced(DynamoDbEnhancedClient client) implements Enhanced {
  @Override
  public <T> MappedTableResource<T> table(String name, TableSchema<T> schema) {
    return client.table(name, schema);
  }

  private static <T> DynamoDbTable<T> sync(MappedTableResource<T> table) {
    return (DynamoDbTable<T>) table;
  }

  @Override
  public <T> void create(MappedTableResource<T> table) {
    sync(table).createTable();
  }

  @Override
  public <T> void put(MappedTableResource<T> table, T item) {
    sync(table).putItem(item);
  }

  @Override
  public <T> @Nullable T get(MappedTableResource<T> table, Key key) {
    return sync(table).getItem(key);
  }

  @Override
  public <T> T update(MappedTableResource<T> table, T item) {
    return sync(table).updateItem(item);
  }

  @Override
  public <T> T delete(MappedTableResource<T> table, Key key) {
    return sync(table).deleteItem(key);
  }

  @Override
  public <T> List<T> query(MappedTableResource<T> table, QueryConditional condition) {
    return items(sync(table).query(condition));
  }

  @Override
  public <T> List<T> query(MappedTableResource<T> table, String index, QueryConditional condition) {
    return sync(table).index(index).query(condition).stream()
        .flatMap(page -> page.items().stream())
        .toList();
  }

  @Override
  public <T> List<T> scan(MappedTableResource<T> table) {
    return items(sync(table).scan());
  }

  private static <T> List<T> items(PageIterable<T> pages) {
    return pages.stream().map(Page::items).flatMap(List::stream).toList();
  }

  @Override
  public <T> List<T> batchGet(MappedTableResource<T> table, BatchGetItemEnhancedRequest request) {
    return client.batchGetItem(request).resultsForTable(table).stream().toList();
  }

  @Override
  public void batchWrite(BatchWriteItemEnhancedRequest request) {
    client.batchWriteItem(request);
  }

  @Override
  public List<Document> transactGet(TransactGetItemsEnhancedRequest request) {
    return client.transactGetItems(request);
  }

  @Override
  public void transactWrite(TransactWriteItemsEnhancedRequest request) {
    client.transactWriteItems(request);
  }

  @Override
  public void close() {
    // The client behind it is that of the extension with the tables.
  }
}
