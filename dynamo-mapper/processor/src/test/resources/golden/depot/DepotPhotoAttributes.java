// Generated from depot.Depot.Photo by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Depot.Photo}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotPhotoAttributes {
  static final FixedAttribute<Depot.Photo, Filter<Depot.Photo>, String> CUSTOMER =
      new FixedAttribute<>(DocumentPath.of("customer"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Photo, Filter<Depot.Photo>, String> ALBUM =
      new FixedAttribute<>(DocumentPath.of("album"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Photo, Filter<Depot.Photo>, String> PHOTO =
      new FixedAttribute<>(DocumentPath.of("photo"), TextCodecs.OfString.CODEC);

  private DepotPhotoAttributes() {}
}
