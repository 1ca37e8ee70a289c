// Generated from depot.Depot by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table depot by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class DepotSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == Depot.class) {
      schema = DepotSchema.INSTANCE;
    } else if (type == Depot.Order.class) {
      schema = DepotOrderSchema.INSTANCE;
    } else if (type == Depot.Line.class) {
      schema = DepotLineSchema.INSTANCE;
    } else if (type == Depot.Album.class) {
      schema = DepotAlbumSchema.INSTANCE;
    } else if (type == Depot.Photo.class) {
      schema = DepotPhotoSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
