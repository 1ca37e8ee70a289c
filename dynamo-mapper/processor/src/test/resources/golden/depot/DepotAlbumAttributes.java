// Generated from depot.Depot.Album by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Depot.Album}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotAlbumAttributes {
  static final FixedAttribute<Depot.Album, Filter<Depot.Album>, String> CUSTOMER =
      new FixedAttribute<>(DocumentPath.of("customer"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Album, Filter<Depot.Album>, String> NAME =
      new FixedAttribute<>(DocumentPath.of("name"), TextCodecs.OfString.CODEC);

  private DepotAlbumAttributes() {}
}
