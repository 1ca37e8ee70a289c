package enhanced;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.enhanced.dynamodb.Document;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.MappedTableResource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/// {@link DynamoDbEnhancedAsyncClient}, waited for.
record AsyncEnhanced(DynamoDbEnhancedAsyncClient client, DynamoDbAsyncClient dynamoDb)
    implements Enhanced {
  @Override
  public <T> MappedTableResource<T> table(String name, TableSchema<T> schema) {
    return client.table(name, schema);
  }

  private static <T> DynamoDbAsyncTable<T> async(MappedTableResource<T> table) {
    return (DynamoDbAsyncTable<T>) table;
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T> List<T> items(SdkPublisher<Page<T>> pages) {
    List<T> items = new ArrayList<>();
    await(pages.subscribe(page -> items.addAll(page.items())));
    return items;
  }

  @Override
  public <T> void create(MappedTableResource<T> table) {
    await(async(table).createTable());
  }

  @Override
  public <T> void put(MappedTableResource<T> table, T item) {
    await(async(table).putItem(item));
  }

  @Override
  public <T> @Nullable T get(MappedTableResource<T> table, Key key) {
    return await(async(table).getItem(key));
  }

  @Override
  public <T> T update(MappedTableResource<T> table, T item) {
    return await(async(table).updateItem(item));
  }

  @Override
  public <T> T delete(MappedTableResource<T> table, Key key) {
    return await(async(table).deleteItem(key));
  }

  @Override
  public <T> List<T> query(MappedTableResource<T> table, QueryConditional condition) {
    return items(async(table).query(condition));
  }

  @Override
  public <T> List<T> query(MappedTableResource<T> table, String index, QueryConditional condition) {
    return items(async(table).index(index).query(condition));
  }

  @Override
  public <T> List<T> scan(MappedTableResource<T> table) {
    return items(async(table).scan());
  }

  @Override
  public <T> List<T> batchGet(MappedTableResource<T> table, BatchGetItemEnhancedRequest request) {
    List<T> items = new ArrayList<>();
    await(client.batchGetItem(request).resultsForTable(table).subscribe(items::add));
    return items;
  }

  @Override
  public void batchWrite(BatchWriteItemEnhancedRequest request) {
    await(client.batchWriteItem(request));
  }

  @Override
  public List<Document> transactGet(TransactGetItemsEnhancedRequest request) {
    return await(client.transactGetItems(request));
  }

  @Override
  public void transactWrite(TransactWriteItemsEnhancedRequest request) {
    await(client.transactWriteItems(request));
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
