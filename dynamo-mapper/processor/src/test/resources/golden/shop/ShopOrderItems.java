// Generated from shop.Shop.Order by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link Shop.Order} in the table shop.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopOrderItems extends EntityTable<Shop.Order> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Shop.Order> SCHEMA = ShopOrderSchema.INSTANCE;

  ShopOrderItems(TableClient client) {
    super(client, ShopOrderSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Shop.Order> key(String customerId, Instant placed, UUID id) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(ShopOrderSchema.partitionKey(customerId)),
            "sk", AttributeValue.createS(ShopOrderSchema.sortKey(placed, id))),
        Map.of("customerId", TextCodecs.OfString.CODEC.write(customerId),
            "placed", TextCodecs.OfInstant.CODEC.write(placed),
            "id", TextCodecs.OfUuid.CODEC.write(id)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Shop.Order> get(String customerId, Instant placed, UUID id) {
    return get(key(customerId, placed, id));
  }

  /// The items of a partition.
  TableQuery<Shop.Order> query(String customerId) {
    return query(null, partition(customerId).startsWith("sk", "ORDER#"), false);
  }

  /// The items of a partition in a range of their sort key.
  TableQuery<Shop.Order> query(String customerId, Range<Instant> placed) {
    return query(
        null,
        partition(customerId).range("sk", "ORDER#", KeyText.of(placed, 0, "Order.placed"), "#"),
        false);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Shop.Order> query(String customerId, Instant placed) {
    return query(
        null,
        partition(customerId).startsWith("sk", "ORDER#" + KeyText.of(placed, "Order.placed") + "#"),
        false);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Shop.Order> query(String customerId, Instant placed, UUID id) {
    return query(
        null,
        partition(customerId).and("sk",
            AttributeValue.createS(ShopOrderSchema.sortKey(placed, id))),
        false);
  }

  /// All items of a partition, of whichever record of {@link Shop}.
  TableQuery<Shop> collection(String customerId) {
    return collection(ShopSchema.INSTANCE, null, partition(customerId));
  }

  private static KeyCondition partition(String customerId) {
    return KeyCondition.of("pk", AttributeValue.createS(ShopOrderSchema.partitionKey(customerId)));
  }

  /// The items of a partition.
  Query<Shop.Order> queryByOrder(UUID id) {
    return queryIndex(
        "by-order",
        partitionByOrder(id).and("gsi1sk",
            AttributeValue.createS(ShopOrderSchema.byOrderSortKey())),
        false);
  }

  /// All items of a partition, of whichever record of {@link Shop}.
  Query<Shop> collectionByOrder(UUID id) {
    return collectionIndex(ShopSchema.INSTANCE, "by-order", partitionByOrder(id));
  }

  private static KeyCondition partitionByOrder(UUID id) {
    return KeyCondition.of("gsi1pk",
        AttributeValue.createS(ShopOrderSchema.byOrderPartitionKey(id)));
  }

  /// All items of the index by-order, in no order. The whole index is read and paid for.
  Scan<Shop.Order> scanByOrder() {
    return scanIndex("by-order", true);
  }
}
