// Generated from shop.Shop.Line by Lanner. Change its source, not this file.
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
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link Shop.Line} in the table shop.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopLineItems extends EntityTable<Shop.Line> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Shop.Line> SCHEMA = ShopLineSchema.INSTANCE;

  ShopLineItems(TableClient client) {
    super(client, ShopLineSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Shop.Line> key(String customerId, UUID orderId, int number) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(ShopLineSchema.partitionKey(customerId)),
            "sk", AttributeValue.createS(ShopLineSchema.sortKey(orderId, number))),
        Map.of("customerId", TextCodecs.OfString.CODEC.write(customerId),
            "orderId", TextCodecs.OfUuid.CODEC.write(orderId),
            "number", NumberCodecs.OfInteger.CODEC.write(number)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Shop.Line> get(String customerId, UUID orderId, int number) {
    return get(key(customerId, orderId, number));
  }

  /// The items of a partition.
  TableQuery<Shop.Line> query(String customerId) {
    return query(null, partition(customerId).startsWith("sk", "LINE#"), false);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Shop.Line> query(String customerId, UUID orderId) {
    return query(
        null,
        partition(customerId).startsWith("sk", "LINE#" + orderId.toString() + "#"),
        false);
  }

  /// The items of a partition in a range of their sort key.
  TableQuery<Shop.Line> query(String customerId, UUID orderId, Range<Integer> number) {
    return query(
        null,
        partition(customerId).range("sk", "LINE#" + orderId.toString() + "#", KeyText.of(number, 4,
            "Line.number"), ""),
        false);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Shop.Line> query(String customerId, UUID orderId, int number) {
    return query(
        null,
        partition(customerId).and("sk",
            AttributeValue.createS(ShopLineSchema.sortKey(orderId, number))),
        false);
  }

  /// All items of a partition, of whichever record of {@link Shop}.
  TableQuery<Shop> collection(String customerId) {
    return collection(ShopSchema.INSTANCE, null, partition(customerId));
  }

  private static KeyCondition partition(String customerId) {
    return KeyCondition.of("pk", AttributeValue.createS(ShopLineSchema.partitionKey(customerId)));
  }

  /// The items of a partition.
  Query<Shop.Line> queryByOrder(UUID orderId) {
    return queryIndex("by-order", partitionByOrder(orderId).startsWith("gsi1sk", "LINE#"), false);
  }

  /// The items of a partition in a range of their sort key.
  Query<Shop.Line> queryByOrder(UUID orderId, Range<Integer> number) {
    return queryIndex(
        "by-order",
        partitionByOrder(orderId).range("gsi1sk", "LINE#", KeyText.of(number, 0, "Line.number"),
            ""),
        false);
  }

  /// The items of a partition with these values in their sort key.
  Query<Shop.Line> queryByOrder(UUID orderId, int number) {
    return queryIndex(
        "by-order",
        partitionByOrder(orderId).and("gsi1sk",
            AttributeValue.createS(ShopLineSchema.byOrderSortKey(number))),
        false);
  }

  /// All items of a partition, of whichever record of {@link Shop}.
  Query<Shop> collectionByOrder(UUID orderId) {
    return collectionIndex(ShopSchema.INSTANCE, "by-order", partitionByOrder(orderId));
  }

  private static KeyCondition partitionByOrder(UUID orderId) {
    return KeyCondition.of("gsi1pk",
        AttributeValue.createS(ShopLineSchema.byOrderPartitionKey(orderId)));
  }

  /// All items of the index by-order, in no order. The whole index is read and paid for.
  Scan<Shop.Line> scanByOrder() {
    return scanIndex("by-order", true);
  }
}
