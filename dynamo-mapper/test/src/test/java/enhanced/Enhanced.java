package enhanced;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Document;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.MappedTableResource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/// What both enhanced clients of the SDK can do, as one.
interface Enhanced extends AutoCloseable {
  <T> MappedTableResource<T> table(String name, TableSchema<T> schema);

  <T> void create(MappedTableResource<T> table);

  <T> void put(MappedTableResource<T> table, T item);

  <T> @Nullable T get(MappedTableResource<T> table, Key key);

  <T> T update(MappedTableResource<T> table, T item);

  <T> T delete(MappedTableResource<T> table, Key key);

  <T> List<T> query(MappedTableResource<T> table, QueryConditional condition);

  <T> List<T> query(MappedTableResource<T> table, String index, QueryConditional condition);

  <T> List<T> scan(MappedTableResource<T> table);

  <T> List<T> batchGet(MappedTableResource<T> table, BatchGetItemEnhancedRequest request);

  void batchWrite(BatchWriteItemEnhancedRequest request);

  List<Document> transactGet(TransactGetItemsEnhancedRequest request);

  void transactWrite(TransactWriteItemsEnhancedRequest request);

  @Override
  void close();
}
