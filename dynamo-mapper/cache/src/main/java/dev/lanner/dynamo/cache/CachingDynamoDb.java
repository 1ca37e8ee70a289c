package dev.lanner.dynamo.cache;

import dev.lanner.dynamo.cache.ItemCache.Known;
import dev.lanner.dynamo.cache.ItemCache.Mark;
import java.util.Locale;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A client that answers reads from memory, by the rules of DynamoDB Accelerator (DAX), and hands
/// on everything else. Threads share it, and tables are made of it as of any other client:
///
/// {@snippet class="shop.CacheSnippets" region="cache"}
///
/// # What is kept
///
/// - Items, as gets and batches of gets find them; also that there is none. Gets that name
///   attributes are handed on and not kept.
/// - Results of queries and scans, by all that the request says.
/// - Nothing of consistent reads, of transactions, and of requests with credentials of their own:
///   they are handed on.
///
/// Each is kept for its time and no longer, and what was not used for a while goes when there is
/// too much.
///
/// # What writes do
///
/// Writes through this client change the items that are kept: what is put is read, what is deleted
/// is known to be absent, and so is what an update returns with `ALL_NEW`. After other updates,
/// after writes that failed, and after those that overlapped, the item is read from DynamoDB for
/// the next ten seconds. Results of queries are not changed by writes; they stay until their time
/// is over. Writes by others are not seen before that either.
///
/// The first call that names a key of a table tells its key attributes; until then, what is put is
/// not kept.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.consistency.html">DAX
///   and DynamoDB consistency models</a>
public final class CachingDynamoDb extends ForwardedTables {
  private final DynamoDbClient real;
  private final ItemCache items;
  private final QueryCache queries;

  private CachingDynamoDb(DynamoDbClient real, CacheSettings settings) {
    this.real = real;
    this.items = new ItemCache(settings);
    this.queries = new QueryCache(settings);
  }

  /// An empty cache with the usual settings.
  ///
  /// @param real the client behind it, which is closed with it
  public static CachingDynamoDb of(DynamoDbClient real) {
    return of(real, CacheSettings.usual());
  }

  /// An empty cache.
  ///
  /// @param real the client behind it, which is closed with it
  public static CachingDynamoDb of(DynamoDbClient real, CacheSettings settings) {
    return new CachingDynamoDb(real, settings);
  }

  @Override
  DynamoDbClient real() {
    return real;
  }

  /// Forgets everything.
  public void clear() {
    items.clear();
    queries.clear();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    if (Boolean.TRUE.equals(request.consistentRead())
        || isOfAnother(request)
        || request.projectionExpression() != null
        || request.hasAttributesToGet()) {
      return real.getItem(request);
    }
    ItemName name = items.name(request.tableName(), request.key());
    Known known = items.find(name);
    if (known != null) {
      return GetItemResponse.builder().item(known.item()).build();
    }
    Mark mark = items.reading(name);
    try {
      GetItemResponse response = real.getItem(request);
      items.read(name, mark, response.hasItem() ? response.item() : null);
      return response;
    } finally {
      items.notRead(name, mark);
    }
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return isOfAnother(request)
        ? real.batchGetItem(request)
        : new BatchRead(items).run(real, request);
  }

  /// Whether the request is signed with credentials of its own: what one may read is no answer to
  /// another.
  private static boolean isOfAnother(AwsRequest request) {
    return request
        .overrideConfiguration()
        .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
        .isPresent();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    if (Boolean.TRUE.equals(request.consistentRead()) || isOfAnother(request)) {
      return real.query(request);
    }
    QueryResponse response = queries.find(request);
    if (response == null) {
      response = real.query(request);
      queries.keep(request, response);
    }
    return response;
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    if (Boolean.TRUE.equals(request.consistentRead()) || isOfAnother(request)) {
      return real.scan(request);
    }
    ScanResponse response = queries.find(request);
    if (response == null) {
      response = real.scan(request);
      queries.keep(request, response);
    }
    return response;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    var writes = new Writes(items);
    writes.put(request.tableName(), request.item());
    PutItemResponse response = attempt(writes, () -> real.putItem(request));
    writes.happened();
    return response;
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    var writes = new Writes(items);
    writes.delete(request.tableName(), request.key());
    DeleteItemResponse response = attempt(writes, () -> real.deleteItem(request));
    writes.happened();
    return response;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    var writes = new Writes(items);
    writes.update(request.tableName(), request.key());
    UpdateItemResponse response = attempt(writes, () -> real.updateItem(request));
    if (request.returnValues() == ReturnValue.ALL_NEW && response.hasAttributes()) {
      writes.happened(response.attributes());
    } else {
      writes.happened();
    }
    return response;
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    var writes = new Writes(items);
    writes.batch(request.requestItems());
    BatchWriteItemResponse response = attempt(writes, () -> real.batchWriteItem(request));
    writes.happenedExcept(response.unprocessedItems());
    return response;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var writes = new Writes(items);
    writes.transaction(request.transactItems());
    TransactWriteItemsResponse response = attempt(writes, () -> real.transactWriteItems(request));
    writes.happened();
    return response;
  }

  private static <R> R attempt(Writes writes, Supplier<R> call) {
    boolean succeeded = false;
    try {
      R response = call.get();
      succeeded = true;
      return response;
    } finally {
      if (!succeeded) {
        writes.failed();
      }
    }
  }

  @Override
  public ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
    try {
      return real.executeStatement(request);
    } finally {
      afterStatement(request.statement());
    }
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    try {
      return real.batchExecuteStatement(request);
    } finally {
      request.statements().forEach(each -> afterStatement(each.statement()));
    }
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(ExecuteTransactionRequest request) {
    try {
      return real.executeTransaction(request);
    } finally {
      request.transactStatements().forEach(each -> afterStatement(each.statement()));
    }
  }

  /// A statement in PartiQL that writes does not tell the key of its item in a way that is cheap to
  /// read, so all items are forgotten.
  private void afterStatement(String statement) {
    if (!statement.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT")) {
      items.clear();
    }
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    try {
      return real.deleteTable(request);
    } finally {
      clear();
    }
  }

  @Override
  public void close() {
    clear();
    real.close();
  }
}
