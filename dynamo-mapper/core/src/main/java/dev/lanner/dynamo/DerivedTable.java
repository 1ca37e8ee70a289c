package dev.lanner.dynamo;

import dev.lanner.dynamo.Ledger.Entry;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Items that follow from items of another table, kept up with their changes. Threads share it.
///
/// {@snippet class="shop.DerivedSnippets" region="derive"}
///
/// # How it stays right
///
/// Streams deliver changes at least once, and batches that failed half way again. So each item of
/// the source has an entry in a table of its own, the ledger: the position of the latest change
/// that was applied, and the keys of what was derived from it. A change that is not later is left
/// out. One that is later is applied by one transaction, on the condition that the entry is what it
/// was: it deletes what the ledger names and the source's new state does not, writes what that
/// state does, and moves the entry on. Changes may come twice, in any order, and not at all when a
/// later one of the same item comes; the derived items are always those of the latest change that
/// came.
///
/// When an item is gone, its entry stays, so that an older change that comes late makes nothing. It
/// is removed by the ledger's TTL.
///
/// The positions are in the ledger and not in the derived items, because items that are deleted
/// would have to stay as tombstones, and whoever reads the derived table would meet them.
///
/// # What the derived records need
///
/// - Each key follows from one item of the source: with the source's key as a part of it, say. Of
///   two that make the same key, either may win.
/// - They follow from the source alone, and have nothing that the mapper writes: no {@link
///   Version}, {@link CreatedAt}, {@link UpdatedAt} or {@link Counter}.
/// - At most 99 are written and deleted for one change.
///
/// A change costs a consistent read of the entry, and, when it is applied, a transaction.
///
/// @param <S> the source's record, or its sealed interface
/// @param <D> the derived record, or its sealed interface
public final class DerivedTable<S, D> {
  /// How long entries of items that are gone stay: longer than a table's stream keeps a change.
  public static final Duration USUAL_RETENTION = Duration.ofDays(2);

  private final TableClient client;
  private final Ledger ledger;
  private final ItemSchema<D> schema;
  private final Function<? super S, ? extends Collection<? extends D>> derive;

  private DerivedTable(
      TableClient client,
      Ledger ledger,
      ItemSchema<D> schema,
      Function<? super S, ? extends Collection<? extends D>> derive) {
    this.client = client;
    this.ledger = ledger;
    this.schema = schema;
    this.derive = derive;
  }

  /// A derived table.
  ///
  /// @param name of the derivation, up to 1000 characters; several may share a ledger
  /// @param ledger the table of {@link #ledger}, by the name that the client knows it by
  /// @param schema of the derived records, such as `ContactTable.SCHEMA`
  /// @param derive what follows from an item of the source, which may be nothing
  public static <S, D> DerivedTable<S, D> of(
      TableClient client,
      String name,
      String ledger,
      ItemSchema<D> schema,
      Function<? super S, ? extends Collection<? extends D>> derive) {
    if (!schema.written().equals(WrittenAttributes.NONE)) {
      throw new IllegalArgumentException(
          "%s has components that the mapper writes, so it does not follow from its source alone. Leave out @Version, @CreatedAt, @UpdatedAt and @Counter."
              .formatted(schema.typeName()));
    }
    return new DerivedTable<>(
        client, new Ledger(client, ledger, name, USUAL_RETENTION), schema, derive);
  }

  /// The same, which keeps entries of items that are gone for so long: as long as a change may come
  /// late, a year with some Kinesis data streams.
  public DerivedTable<S, D> withRetention(Duration retention) {
    return new DerivedTable<>(client, ledger.withRetention(retention), schema, derive);
  }

  /// The definition of a ledger: the partition key `source`, a string, and a TTL.
  ///
  /// @param name of the table
  public static TableDefinition ledger(String name) {
    return Ledger.definition(name);
  }

  /// Applies a change.
  ///
  /// @return whether it is later than all that were applied to its item
  /// @throws IllegalArgumentException when the change does not tell its position, or too much is
  ///   derived, or one key twice
  /// @throws TransactionCanceledException when others were in the way until {@link Retries} ended
  public boolean apply(Change<S> change) {
    return switch (change) {
      case Change.Inserted<S> inserted -> apply(inserted.record(), inserted.now());
      case Change.Modified<S> modified -> apply(modified.record(), modified.now());
      case Change.Removed<S> removed -> apply(removed.record(), null);
      case Change.Expired<S> expired -> apply(expired.record(), null);
    };
  }

  private boolean apply(ChangeRecord change, @Nullable S now) {
    String position = ChangePosition.of(change);
    String source = ledger.source(change.keys());
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> derived = derived(now);
    var budget = client.retries().new Budget();
    while (true) {
      Entry entry = ledger.read(source);
      if (entry != null && !ChangePosition.isLater(position, entry.position())) {
        return false;
      }
      try {
        write(source, position, entry, derived);
        return true;
      } catch (TransactionCanceledException e) {
        if (!isTransient(e) || !budget.pause(false)) {
          throw e;
        }
      }
    }
  }

  /// What follows from the item, by keys.
  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> derived(@Nullable S now) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> derived = new LinkedHashMap<>();
    if (now == null) {
      return derived;
    }
    for (D record : derive.apply(now)) {
      Map<String, AttributeValue> item = schema.attributes(record);
      if (derived.put(schema.key(item), item) != null) {
        throw new IllegalArgumentException(
            "Two records of %s with the same key follow from one item. Give them different keys."
                .formatted(schema.typeName()));
      }
    }
    return derived;
  }

  private void write(
      String source,
      String position,
      @Nullable Entry entry,
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> derived) {
    String table = client.name(schema.table().name());
    var items = new ArrayList<TransactWriteItem>();
    items.add(ledger.write(source, position, entry, List.copyOf(derived.keySet())));
    for (Map<String, AttributeValue> key : entry == null ? Ledger.NO_KEYS : entry.keys()) {
      if (!derived.containsKey(key)) {
        items.add(TransactWriteItem.builder().delete(old -> old.tableName(table).key(key)).build());
      }
    }
    for (Map<String, AttributeValue> item : derived.values()) {
      items.add(TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build());
    }
    if (items.size() > Transaction.MAX_OPERATIONS) {
      throw new IllegalArgumentException(
          "A change would write and delete %d items of %s, and a transaction has room for %d. Derive fewer from one item."
              .formatted(items.size() - 1, schema.typeName(), Transaction.MAX_OPERATIONS - 1));
    }
    client.calls().transactWriteItems(TransactWriteItemsRequest.builder().transactItems(items));
  }

  /// Whether somebody else wrote at the same time, or there was no capacity.
  private static boolean isTransient(TransactionCanceledException e) {
    for (CancellationReason reason : e.cancellationReasons()) {
      boolean mayPass =
          reason.code().equals("None")
              || reason.code().equals("ConditionalCheckFailed")
              || TransactionFailedException.isTransient(reason.code());
      if (!mayPass) {
        return false;
      }
    }
    return true;
  }
}
