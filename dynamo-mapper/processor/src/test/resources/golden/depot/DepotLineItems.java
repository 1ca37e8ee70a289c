// Generated from depot.Depot.Line by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link Depot.Line} in the table depot.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotLineItems extends EntityTable<Depot.Line> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Depot.Line> SCHEMA = DepotLineSchema.INSTANCE;

  DepotLineItems(TableClient client) {
    super(client, DepotLineSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Depot.Line> key(String customer, String orderId, int number) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(DepotLineSchema.partitionKey(customer)),
            "sk", AttributeValue.createS(DepotLineSchema.sortKey(orderId, number))),
        Map.of("customer", TextCodecs.OfString.CODEC.write(customer),
            "orderId", TextCodecs.OfString.CODEC.write(orderId),
            "number", NumberCodecs.OfInteger.CODEC.write(number)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Depot.Line> get(String customer, String orderId, int number) {
    return get(key(customer, orderId, number));
  }

  /// The items of a partition.
  TableQuery<Depot.Line> query(String customer) {
    return query(null, partition(customer).startsWith("sk", "ORDER#"), true);
  }

  /// The items of a partition whose sort key starts like this.
  TableQuery<Depot.Line> queryStartingWith(String customer, String orderId) {
    return query(null, partition(customer).startsWith("sk", "ORDER#" + orderId), true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Line> query(String customer, String orderId) {
    return query(
        null,
        partition(customer).startsWith("sk", "ORDER#" + KeyText.of(orderId, "#", "Line.orderId")
            + "#LINE#"),
        true);
  }

  /// The items of a partition in a range of their sort key.
  TableQuery<Depot.Line> query(String customer, String orderId, Range<Integer> number) {
    return query(
        null,
        partition(customer).range("sk", "ORDER#" + KeyText.of(orderId, "#", "Line.orderId")
            + "#LINE#", KeyText.of(number, 4, "Line.number"), ""),
        true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Line> query(String customer, String orderId, int number) {
    return query(
        null,
        partition(customer).and("sk",
            AttributeValue.createS(DepotLineSchema.sortKey(orderId, number))),
        true);
  }

  /// All items of a partition, of whichever record of {@link Depot}.
  TableQuery<Depot> collection(String customer) {
    return collection(DepotSchema.INSTANCE, null, partition(customer));
  }

  private static KeyCondition partition(String customer) {
    return KeyCondition.of("pk", AttributeValue.createS(DepotLineSchema.partitionKey(customer)));
  }
}
