package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.ExpressionWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes of several items, of which all happen or none: put, patched, deleted or only looked at.
/// {@link ReadTransaction} reads several. One thread fills it and commits it, once.
///
/// Records with a {@link Version} are written only at their version, as they are alone. No item may
/// be named twice.
public final class Transaction {
  /// How many operations a transaction may have.
  public static final int MAX_OPERATIONS = 100;

  /// How large its items may be together, in bytes.
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final int MAX_TOKEN_CHARACTERS = 36;
  private static final ReturnValuesOnConditionCheckFailure OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final TableClient client;
  private final List<Operation<?>> operations = new ArrayList<>();
  private final List<TransactWriteItem> items = new ArrayList<>();
  private @Nullable String token;
  private long bytes;
  private boolean committed;

  private Transaction(TableClient client) {
    this.client = client;
  }

  /// An empty transaction.
  ///
  /// @param client that the tables of its operations have as well
  public static Transaction of(TableClient client) {
    return new Transaction(client);
  }

  /// Makes the transaction happen once in ten minutes, however often it is committed with this
  /// token: for whoever commits again, not knowing whether it succeeded.
  ///
  /// @param idempotencyToken 1 to 36 characters; another one for other operations
  public Transaction withToken(String idempotencyToken) {
    if (idempotencyToken.isEmpty() || idempotencyToken.length() > MAX_TOKEN_CHARACTERS) {
      throw new IllegalArgumentException(
          "The token has %d characters, and DynamoDB takes 1 to %d. A UUID has 36."
              .formatted(idempotencyToken.length(), MAX_TOKEN_CHARACTERS));
    }
    token = idempotencyToken;
    return this;
  }

  /// Writes the record, and replaces an item that is there.
  ///
  /// @return the record as it is once the transaction has succeeded
  public <E> E put(EntityTable<E> table, E record) {
    return put(table, "put", record, null);
  }

  /// Writes the record, if the item is as the condition asks.
  ///
  /// @return the record as it is once the transaction has succeeded
  public <E> E putIf(EntityTable<E> table, Condition<E> condition, E record) {
    return put(table, "put", record, Clause.of(condition));
  }

  /// Writes the record, if there is no item of its key.
  ///
  /// @return the record as it is once the transaction has succeeded
  public <E> E create(EntityTable<E> table, E record) {
    return put(table, "create", record, table.exists().not());
  }

  private <E> E put(EntityTable<E> table, String verb, E record, @Nullable Condition<E> condition) {
    Clause<E> clause = condition == null ? null : Clause.of(condition);
    PutWrite<E> write = PutWrite.of(table, record, clause);
    bytes += write.bytes();
    if (bytes > MAX_BYTES) {
      throw new IllegalStateException(
          "The items of the transaction have %d bytes with this one, and DynamoDB takes %d. Split it."
              .formatted(bytes, MAX_BYTES));
    }
    add(
        table,
        verb,
        TransactWriteItem.builder()
            .put(
                Put.builder()
                    .tableName(table.name())
                    .item(write.item())
                    .conditionExpression(write.condition())
                    .expressionAttributeNames(write.names())
                    .expressionAttributeValues(write.values())
                    .returnValuesOnConditionCheckFailure(OLD)
                    .build())
            .build());
    return write.stored();
  }

  /// Changes an item, if there is one.
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final <E> void patch(EntityTable<E> table, ItemKey<E> key, Update<E>... updates) {
    patch(table, key, table.exists(), List.of(updates));
  }

  /// Changes an item, if it is as the condition asks.
  @SafeVarargs
  @SuppressWarnings("varargs") // Elements are read only.
  public final <E> void patchIf(
      EntityTable<E> table, Condition<E> condition, ItemKey<E> key, Update<E>... updates) {
    patch(table, key, Clause.all(table.exists(), condition), List.of(updates));
  }

  private <E> void patch(
      EntityTable<E> table, ItemKey<E> key, Clause<E> condition, List<Update<E>> updates) {
    UpdateWrite write =
        UpdateWrite.of(table.schema(), client.clock().instant(), condition, updates, false);
    add(
        table,
        "patch",
        TransactWriteItem.builder()
            .update(
                software.amazon.awssdk.services.dynamodb.model.Update.builder()
                    .tableName(table.name())
                    .key(key.attributes())
                    .updateExpression(write.update())
                    .conditionExpression(write.condition())
                    .expressionAttributeNames(write.names())
                    .expressionAttributeValues(write.values())
                    .returnValuesOnConditionCheckFailure(OLD)
                    .build())
            .build());
  }

  /// Deletes the item of the record, if it has the record's version.
  public <E> void delete(EntityTable<E> table, E record) {
    Map<String, AttributeValue> item = table.schema().attributes(record);
    delete(table, table.schema().key(item), table.atVersion(item));
  }

  /// Deletes an item, whatever its version.
  public <E> void delete(EntityTable<E> table, ItemKey<E> key) {
    delete(table, key.attributes(), null);
  }

  private <E> void delete(
      EntityTable<E> table, Map<String, AttributeValue> key, @Nullable Clause<E> condition) {
    var out = new ExpressionWriter();
    String expression = Clause.expression(condition, out);
    add(
        table,
        "delete",
        TransactWriteItem.builder()
            .delete(
                Delete.builder()
                    .tableName(table.name())
                    .key(key)
                    .conditionExpression(expression)
                    .expressionAttributeNames(out.names())
                    .expressionAttributeValues(out.values())
                    .returnValuesOnConditionCheckFailure(OLD)
                    .build())
            .build());
  }

  /// Lets the transaction succeed only if an item, which it does not write, is as the condition
  /// asks.
  public <E> void check(EntityTable<E> table, ItemKey<E> key, Condition<E> condition) {
    var out = new ExpressionWriter();
    String expression = Clause.expression(Clause.of(condition), out);
    add(
        table,
        "check",
        TransactWriteItem.builder()
            .conditionCheck(
                ConditionCheck.builder()
                    .tableName(table.name())
                    .key(key.attributes())
                    .conditionExpression(expression)
                    .expressionAttributeNames(out.names())
                    .expressionAttributeValues(out.values())
                    .returnValuesOnConditionCheckFailure(OLD)
                    .build())
            .build());
  }

  private <E> void add(EntityTable<E> table, String verb, TransactWriteItem item) {
    if (operations.size() == MAX_OPERATIONS) {
      throw new IllegalStateException(
          "The transaction has %d operations already, and DynamoDB takes no more. Split it."
              .formatted(MAX_OPERATIONS));
    }
    operations.add(new Operation<>(table, verb));
    items.add(item);
  }

  /// Makes all of it happen. An empty transaction does nothing.
  ///
  /// @throws TransactionFailedException when nothing happened, because of one operation or more
  public void commit() {
    if (committed) {
      throw new IllegalStateException("The transaction was committed already. Fill another one.");
    }
    committed = true;
    if (operations.isEmpty()) {
      return;
    }
    try {
      client
          .calls()
          .transactWriteItems(
              TransactWriteItemsRequest.builder().transactItems(items).clientRequestToken(token));
    } catch (TransactionCanceledException e) {
      throw Operation.failed(operations, e);
    }
  }
}
