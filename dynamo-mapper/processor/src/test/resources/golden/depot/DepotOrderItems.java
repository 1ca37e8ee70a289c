// Generated from depot.Depot.Order by Lanner. Change its source, not this file.
package depot;

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

/// The items of {@link Depot.Order} in the table depot.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotOrderItems extends EntityTable<Depot.Order> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Depot.Order> SCHEMA = DepotOrderSchema.INSTANCE;

  DepotOrderItems(TableClient client) {
    super(client, DepotOrderSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Depot.Order> key(String customer, String id) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(DepotOrderSchema.partitionKey(customer)),
            "sk", AttributeValue.createS(DepotOrderSchema.sortKey(id))),
        Map.of("customer", TextCodecs.OfString.CODEC.write(customer),
            "id", TextCodecs.OfString.CODEC.write(id)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Depot.Order> get(String customer, String id) {
    return get(key(customer, id));
  }

  /// The items of a partition.
  TableQuery<Depot.Order> query(String customer) {
    return query(null, partition(customer).startsWith("sk", "ORDER#"), true);
  }

  /// The items of a partition whose sort key starts like this.
  TableQuery<Depot.Order> queryStartingWith(String customer, String id) {
    return query(null, partition(customer).startsWith("sk", "ORDER#" + id), true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Order> query(String customer, String id) {
    return query(
        null,
        partition(customer).and("sk", AttributeValue.createS(DepotOrderSchema.sortKey(id))),
        true);
  }

  /// All items of a partition, of whichever record of {@link Depot}.
  TableQuery<Depot> collection(String customer) {
    return collection(DepotSchema.INSTANCE, null, partition(customer));
  }

  /// An item of a partition and all items below it, of whichever record of {@link Depot}.
  TableQuery<Depot> collection(String customer, String id) {
    return collection(
        DepotSchema.INSTANCE,
        null,
        partition(customer).startsWith("sk", DepotOrderSchema.sortKey(id)));
  }

  private static KeyCondition partition(String customer) {
    return KeyCondition.of("pk", AttributeValue.createS(DepotOrderSchema.partitionKey(customer)));
  }
}
