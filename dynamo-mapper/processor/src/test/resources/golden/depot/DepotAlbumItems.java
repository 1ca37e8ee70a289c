// Generated from depot.Depot.Album by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of {@link Depot.Album} in the table depot.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotAlbumItems extends EntityTable<Depot.Album> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Depot.Album> SCHEMA = DepotAlbumSchema.INSTANCE;

  DepotAlbumItems(TableClient client) {
    super(client, DepotAlbumSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Depot.Album> key(String customer, String name) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(DepotAlbumSchema.partitionKey(customer)),
            "sk", AttributeValue.createS(DepotAlbumSchema.sortKey(name))),
        Map.of("customer", TextCodecs.OfString.CODEC.write(customer),
            "name", TextCodecs.OfString.CODEC.write(name)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Depot.Album> get(String customer, String name) {
    return get(key(customer, name));
  }

  /// The items of a partition.
  TableQuery<Depot.Album> query(String customer) {
    return query(null, partition(customer).startsWith("sk", "ALBUM#"), true);
  }

  /// The items of a partition in a range of their sort key.
  TableQuery<Depot.Album> query(String customer, Range<String> name) {
    return query(
        null,
        partition(customer).range("sk", "ALBUM#", KeyText.of(name, 0, "Album.name"), ""),
        true);
  }

  /// The items of a partition whose sort key starts like this.
  TableQuery<Depot.Album> queryStartingWith(String customer, String name) {
    return query(null, partition(customer).startsWith("sk", "ALBUM#" + name), true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Album> query(String customer, String name) {
    return query(
        null,
        partition(customer).and("sk", AttributeValue.createS(DepotAlbumSchema.sortKey(name))),
        true);
  }

  /// All items of a partition, of whichever record of {@link Depot}.
  TableQuery<Depot> collection(String customer) {
    return collection(DepotSchema.INSTANCE, null, partition(customer));
  }

  private static KeyCondition partition(String customer) {
    return KeyCondition.of("pk", AttributeValue.createS(DepotAlbumSchema.partitionKey(customer)));
  }
}
