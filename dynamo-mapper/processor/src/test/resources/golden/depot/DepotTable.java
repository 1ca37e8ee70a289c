// Generated from depot.Depot by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.ItemTable;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.spi.ItemSchema;
import javax.annotation.processing.Generated;

/// The table depot, of the records of {@link Depot}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotTable extends ItemTable<Depot> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Depot> SCHEMA = DepotSchema.INSTANCE;
  private final DepotOrderItems order;
  private final DepotLineItems line;
  private final DepotAlbumItems album;
  private final DepotPhotoItems photo;

  DepotTable(TableClient client) {
    super(client, DepotSchema.INSTANCE);
    this.order = new DepotOrderItems(client);
    this.line = new DepotLineItems(client);
    this.album = new DepotAlbumItems(client);
    this.photo = new DepotPhotoItems(client);
  }

  /// The items of {@link Depot.Order}.
  DepotOrderItems order() {
    return order;
  }

  /// The items of {@link Depot.Line}.
  DepotLineItems line() {
    return line;
  }

  /// The items of {@link Depot.Album}.
  DepotAlbumItems album() {
    return album;
  }

  /// The items of {@link Depot.Photo}.
  DepotPhotoItems photo() {
    return photo;
  }
}
