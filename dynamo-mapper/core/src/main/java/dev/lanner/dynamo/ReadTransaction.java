package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Reads several items, of different tables too, as they all were at one moment, with all writes
/// that had succeeded. It costs twice what consistent reads do. One thread fills it and commits it,
/// once.
///
/// While others write one of the items, DynamoDB reads none; then it is tried again, as long as
/// {@link TableClient#withRetries} says. The items may have 4 MB together.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>
public final class ReadTransaction {
  /// How many items a transaction may read.
  public static final int MAX_ITEMS = Transaction.MAX_OPERATIONS;

  private final TableClient client;
  private final List<Operation<?>> operations = new ArrayList<>();
  private final List<TransactGetItem> items = new ArrayList<>();
  private final List<Read<?>> reads = new ArrayList<>();
  private final Set<List<Object>> places = new HashSet<>();
  private boolean committed;

  private ReadTransaction(TableClient client) {
    this.client = client;
  }

  /// An item that the transaction reads.
  ///
  /// @param <R> the record, or the narrower one of a projection
  public static final class Read<R> {
    private final DocumentCodec<R> codec;
    private @Nullable Map<String, AttributeValue> attributes;

    private Read(DocumentCodec<R> codec) {
      this.codec = codec;
    }

    /// The item, once the transaction has succeeded; empty when there is none.
    ///
    /// @throws IllegalStateException before the transaction has succeeded
    /// @throws ItemMappingException when the item does not hold the record
    public Optional<R> found() {
      if (attributes == null) {
        throw new IllegalStateException(
            "The transaction has not read its items yet. Commit it before you ask for one.");
      }
      return attributes.isEmpty()
          ? Optional.empty()
          : Optional.of(codec.readAttributes(attributes));
    }
  }

  /// An empty transaction.
  ///
  /// @param client that the tables of its items have as well
  public static ReadTransaction of(TableClient client) {
    return new ReadTransaction(client);
  }

  /// Reads an item.
  ///
  /// @throws IllegalStateException when it is one too many
  /// @throws IllegalArgumentException when the transaction reads the item already
  public <E> Read<E> get(EntityTable<E> table, ItemKey<E> key) {
    return add(table, Get.builder().tableName(table.name()).key(key.attributes()), table.schema());
  }

  /// Reads some attributes of an item. It costs what the whole item costs.
  ///
  /// @throws IllegalStateException when it is one too many
  /// @throws IllegalArgumentException when the transaction reads the item already
  public <E, P> Read<P> getAs(Projection<E, P> projection, EntityTable<E> table, ItemKey<E> key) {
    var out = new ExpressionWriter();
    return add(
        table,
        Get.builder()
            .tableName(table.name())
            .key(key.attributes())
            .projectionExpression(projection.expression(out))
            .expressionAttributeNames(out.names()),
        projection.codec());
  }

  private <R> Read<R> add(EntityTable<?> table, Get.Builder request, DocumentCodec<R> codec) {
    Get get = request.build();
    if (items.size() == MAX_ITEMS) {
      throw new IllegalStateException(
          "The transaction reads %d items already, and DynamoDB takes no more. Split it."
              .formatted(MAX_ITEMS));
    }
    if (!places.add(List.of(get.tableName(), KeyIdentity.of(get.key())))) {
      throw new IllegalArgumentException(
          "The transaction reads this item of %s already, and DynamoDB takes each once. Use what the first read finds."
              .formatted(table.schema().typeName()));
    }
    var read = new Read<>(codec);
    operations.add(new Operation<>(table, "get"));
    items.add(TransactGetItem.builder().get(get).build());
    reads.add(read);
    return read;
  }

  /// Reads all of it. An empty transaction does nothing.
  ///
  /// @throws TransactionFailedException when nothing was read, because others wrote until time was
  ///   over, or for a reason that trying again does not help against
  public void commit() {
    if (committed) {
      throw new IllegalStateException("The transaction was committed already. Fill another one.");
    }
    committed = true;
    if (items.isEmpty()) {
      return;
    }
    var budget = client.retries().new Budget();
    while (true) {
      try {
        take(
            client
                .calls()
                .transactGetItems(TransactGetItemsRequest.builder().transactItems(items))
                .responses());
        return;
      } catch (TransactionCanceledException e) {
        TransactionFailedException failed = Operation.failed(operations, e);
        if (!failed.isTransient() || !budget.pause(false)) {
          throw failed;
        }
      } catch (DynamoDbException e) {
        if (!Throttling.is(e) || !budget.pause(false)) {
          throw e;
        }
      }
    }
  }

  /// DynamoDB answers in the order of the request; of an item that is not there, with nothing.
  private void take(List<ItemResponse> responses) {
    for (int i = 0; i < reads.size(); i++) {
      reads.get(i).attributes = responses.get(i).item();
    }
  }
}
