package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is read of a table without naming single items: queries, which are generated, and scans. Of
/// a sealed interface, `ShopTable` has those of all its records, and `ShopOrderItems` those of one.
/// Threads share it.
///
/// @param <E> the record, or the sealed interface
public abstract class ItemTable<E> {
  private final TableClient client;
  private final ItemSchema<E> schema;

  /// For generated code.
  protected ItemTable(TableClient client, ItemSchema<E> schema) {
    this.client = client;
    this.schema = schema;
  }

  /// All items, in no order. The whole table is read and paid for, items of other records included.
  public final TableScan<E> scan() {
    return new TableScan<>(scanOf(null, true));
  }

  /// For generated code: a scan of a local index.
  ///
  /// @param byType whether items of other records may be in the index
  protected final TableScan<E> scan(String index, boolean byType) {
    return new TableScan<>(scanOf(index, byType));
  }

  /// For generated code: a scan of a global index.
  protected final Scan<E> scanIndex(String index, boolean byType) {
    return new Scan<>(scanOf(index, byType));
  }

  /// For generated code: a scan of an index that does not copy all that the record needs.
  protected final PartialScan<E> scanPartially(String index, boolean byType) {
    return new PartialScan<>(scanOf(index, byType));
  }

  private ReadPlan<E> scanOf(@Nullable String index, boolean byType) {
    return ReadPlan.of(client, schema, index, null, byType ? ofType() : null);
  }

  /// For generated code: a query of the table, or of a local index.
  ///
  /// @param index `null` for the table
  /// @param byType whether items of other records may have such keys
  protected final TableQuery<E> query(@Nullable String index, KeyCondition keys, boolean byType) {
    return new TableQuery<>(queryOf(index, keys, byType));
  }

  /// For generated code: a query of a global index.
  protected final Query<E> queryIndex(String index, KeyCondition keys, boolean byType) {
    return new Query<>(queryOf(index, keys, byType));
  }

  /// For generated code: a query of an index that does not copy all that the record needs.
  protected final PartialQuery<E> queryPartially(String index, KeyCondition keys, boolean byType) {
    return new PartialQuery<>(queryOf(index, keys, byType));
  }

  private ReadPlan<E> queryOf(@Nullable String index, KeyCondition keys, boolean byType) {
    return ReadPlan.of(client, schema, index, keys, byType ? ofType() : null);
  }

  /// For generated code: a query of an item collection of the table, or of a local index.
  protected final <S> TableQuery<S> collection(
      ItemSchema<S> all, @Nullable String index, KeyCondition keys) {
    return new TableQuery<>(ReadPlan.of(client, all, index, keys, null));
  }

  /// For generated code: a query of an item collection of a global index.
  protected final <S> Query<S> collectionIndex(ItemSchema<S> all, String index, KeyCondition keys) {
    return new Query<>(ReadPlan.of(client, all, index, keys, null));
  }

  /// That an item is of the record; `null` where all are.
  private @Nullable Clause<E> ofType() {
    Clause<E> type = null;
    for (Map.Entry<String, AttributeValue> constant : schema.constants().entrySet()) {
      DocumentPath path = DocumentPath.of(constant.getKey());
      type = Clause.both(type, Clause.compare(path, " = ", constant.getValue()));
    }
    return type;
  }

  final TableClient client() {
    return client;
  }

  final ItemSchema<E> schema() {
    return schema;
  }

  /// The table's name where it is deployed.
  final String name() {
    return client.name(schema.table().name());
  }
}
