// Generated from shop.Shop.Order by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.ListAttribute;
import dev.lanner.dynamo.NumberAttribute;
import dev.lanner.dynamo.ValueAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;

/// The attributes of {@link Shop.Order}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopOrderAttributes {
  static final FixedAttribute<Shop.Order, Filter<Shop.Order>, String> CUSTOMER_ID =
      new FixedAttribute<>(DocumentPath.of("customerId"), TextCodecs.OfString.CODEC);

  static final FixedAttribute<Shop.Order, Filter<Shop.Order>, UUID> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfUuid.CODEC);

  static final FixedAttribute<Shop.Order, Filter<Shop.Order>, Instant> PLACED =
      new FixedAttribute<>(DocumentPath.of("placed"), TextCodecs.OfInstant.CODEC);

  static final ValueAttribute<Shop.Order, Shop.Status> STATUS =
      new ValueAttribute<>(DocumentPath.of("status"), ShopOrderSchema.STATUS, "Order.status");

  static final NumberAttribute<Shop.Order, BigDecimal> TOTAL =
      new NumberAttribute<>(DocumentPath.of("total"), NumberCodecs.OfBigDecimal.CODEC,
      "Order.total");

  static final FixedAttribute<Shop.Order, Filter<Shop.Order>, Instant> CREATED =
      new FixedAttribute<>(DocumentPath.of("created"), TextCodecs.OfInstant.CODEC);

  static final FixedAttribute<Shop.Order, Filter<Shop.Order>, Instant> UPDATED =
      new FixedAttribute<>(DocumentPath.of("updated"), TextCodecs.OfInstant.CODEC);

  static final ListAttribute<Shop.Order, String> NOTES =
      new ListAttribute<>(DocumentPath.of("notes"), ShopOrderSchema.NOTES,
      TextCodecs.OfString.CODEC, "Order.notes");

  private ShopOrderAttributes() {}
}
