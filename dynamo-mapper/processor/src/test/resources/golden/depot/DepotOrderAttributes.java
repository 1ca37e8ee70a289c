// Generated from depot.Depot.Order by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Depot.Order}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotOrderAttributes {
  static final FixedAttribute<Depot.Order, Filter<Depot.Order>, String> CUSTOMER =
      new FixedAttribute<>(DocumentPath.of("customer"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Order, Filter<Depot.Order>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  static final TextAttribute<Depot.Order> NOTE = new TextAttribute<>(DocumentPath.of("note"),
      TextCodecs.OfString.CODEC, "Order.note");

  private DepotOrderAttributes() {}
}
