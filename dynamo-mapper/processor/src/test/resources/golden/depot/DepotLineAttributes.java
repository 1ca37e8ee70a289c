// Generated from depot.Depot.Line by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Depot.Line}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotLineAttributes {
  static final FixedAttribute<Depot.Line, Filter<Depot.Line>, String> CUSTOMER =
      new FixedAttribute<>(DocumentPath.of("customer"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Line, Filter<Depot.Line>, String> ORDER_ID =
      new FixedAttribute<>(DocumentPath.of("orderId"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Depot.Line, Filter<Depot.Line>, Integer> NUMBER =
      new FixedAttribute<>(DocumentPath.of("number"), NumberCodecs.OfInteger.CODEC);

  static final TextAttribute<Depot.Line> SKU = new TextAttribute<>(DocumentPath.of("sku"),
      TextCodecs.OfString.CODEC, "Line.sku");

  private DepotLineAttributes() {}
}
