// Generated from shop.Shop.Line by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.UUID;
import javax.annotation.processing.Generated;

/// The attributes of {@link Shop.Line}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopLineAttributes {
  static final FixedAttribute<Shop.Line, Filter<Shop.Line>, String> CUSTOMER_ID =
      new FixedAttribute<>(DocumentPath.of("customerId"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Shop.Line, Filter<Shop.Line>, UUID> ORDER_ID =
      new FixedAttribute<>(DocumentPath.of("orderId"), TextCodecs.OfUuid.CODEC);

  static final FixedAttribute<Shop.Line, Filter<Shop.Line>, Integer> NUMBER =
      new FixedAttribute<>(DocumentPath.of("number"), NumberCodecs.OfInteger.CODEC);

  static final TextAttribute<Shop.Line> SKU = new TextAttribute<>(DocumentPath.of("sku"),
      TextCodecs.OfString.CODEC, "Line.sku");

  private ShopLineAttributes() {}
}
