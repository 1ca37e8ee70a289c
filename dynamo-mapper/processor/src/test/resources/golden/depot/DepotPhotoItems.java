// Generated from depot.Depot.Photo by Lanner. Change its source, not this file.
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

/// The items of {@link Depot.Photo} in the table depot.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotPhotoItems extends EntityTable<Depot.Photo> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Depot.Photo> SCHEMA = DepotPhotoSchema.INSTANCE;

  DepotPhotoItems(TableClient client) {
    super(client, DepotPhotoSchema.INSTANCE);
  }

  /// The key of an item.
  static ItemKey<Depot.Photo> key(String customer, String album, String photo) {
    return new ItemKey<>(
        Map.of("pk", AttributeValue.createS(DepotPhotoSchema.partitionKey(customer)),
            "sk", AttributeValue.createS(DepotPhotoSchema.sortKey(album, photo))),
        Map.of("customer", TextCodecs.OfString.CODEC.write(customer),
            "album", TextCodecs.OfString.CODEC.write(album),
            "photo", TextCodecs.OfString.CODEC.write(photo)));
  }

  /// Reads an item; a write of the last second may be missing.
  Optional<Depot.Photo> get(String customer, String album, String photo) {
    return get(key(customer, album, photo));
  }

  /// The items of a partition.
  TableQuery<Depot.Photo> query(String customer) {
    return query(null, partition(customer).startsWith("sk", "ALBUM#"), true);
  }

  /// The items of a partition whose sort key starts like this.
  TableQuery<Depot.Photo> queryStartingWith(String customer, String album) {
    return query(null, partition(customer).startsWith("sk", "ALBUM#" + album), true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Photo> query(String customer, String album) {
    return query(
        null,
        partition(customer).startsWith("sk", "ALBUM#" + KeyText.of(album, "#PHOTO#", "Photo.album")
            + "#PHOTO#"),
        true);
  }

  /// The items of a partition in a range of their sort key.
  TableQuery<Depot.Photo> query(String customer, String album, Range<String> photo) {
    return query(
        null,
        partition(customer).range("sk", "ALBUM#" + KeyText.of(album, "#PHOTO#", "Photo.album")
            + "#PHOTO#", KeyText.of(photo, 0, "Photo.photo"), ""),
        true);
  }

  /// The items of a partition whose sort key starts like this.
  TableQuery<Depot.Photo> queryStartingWith(String customer, String album, String photo) {
    return query(
        null,
        partition(customer).startsWith("sk", "ALBUM#" + KeyText.of(album, "#PHOTO#", "Photo.album")
            + "#PHOTO#" + photo),
        true);
  }

  /// The items of a partition with these values in their sort key.
  TableQuery<Depot.Photo> query(String customer, String album, String photo) {
    return query(
        null,
        partition(customer).and("sk",
            AttributeValue.createS(DepotPhotoSchema.sortKey(album, photo))),
        true);
  }

  /// All items of a partition, of whichever record of {@link Depot}.
  TableQuery<Depot> collection(String customer) {
    return collection(DepotSchema.INSTANCE, null, partition(customer));
  }

  private static KeyCondition partition(String customer) {
    return KeyCondition.of("pk", AttributeValue.createS(DepotPhotoSchema.partitionKey(customer)));
  }
}
