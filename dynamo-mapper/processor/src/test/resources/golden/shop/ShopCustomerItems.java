// Generated from shop.Shop.Customer by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link Shop.Customer} in the table shop.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopCustomerItems extends EntityTable<Shop.Customer> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Shop.Customer> SCHEMA = ShopCustomerSchema.INSTANCE;

  ShopCustomerItems(TableClient client) {
    super(client, ShopCustomerSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Shop.Customer> key(String id) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(ShopCustomerSchema.partitionKey(id)),
            "sk", AttributeValue.createS(ShopCustomerSchema.sortKey())),
        Map.of("id", TextCodecs.OfString.CODEC.write(id)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Shop.Customer> get(String id) {
    return get(key(id));
  }

  /// The items of a partition.
  TableQuery<Shop.Customer> query(String id) {
    return query(
        null,
        partition(id).and("sk", AttributeValue.createS(ShopCustomerSchema.sortKey())),
        false);
  }

  /// All items of a partition, of whichever record of {@link Shop}.
  TableQuery<Shop> collection(String id) {
    return collection(ShopSchema.INSTANCE, null, partition(id));
  }

  private static KeyCondition partition(String id) {
    return KeyCondition.of("pk", AttributeValue.createS(ShopCustomerSchema.partitionKey(id)));
  }
}
