// Generated from shop.Shop.Customer by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.Filter;
import dev.lanner.dynamo.FixedAttribute;
import dev.lanner.dynamo.SetAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;

/// The attributes of {@link Shop.Customer}, for conditions, filters and updates.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopCustomerAttributes {
  static final FixedAttribute<Shop.Customer, Filter<Shop.Customer>, String> ID =
      new FixedAttribute<>(DocumentPath.of("id"), TextCodecs.OfString.CODEC);

  static final TextAttribute<Shop.Customer> NAME = new TextAttribute<>(DocumentPath.of("name"),
      TextCodecs.OfString.CODEC, "Customer.name");

  static final FixedAttribute<Shop.Customer, Filter<Shop.Customer>, Long> VERSION =
      new FixedAttribute<>(DocumentPath.of("version"), NumberCodecs.OfLong.CODEC);

  static final ShopAddressDocument<Shop.Customer> ADDRESS =
      new ShopAddressDocument<>(DocumentPath.of("address"), null);

  static final SetAttribute<Shop.Customer, String> TAGS =
      new SetAttribute<>(DocumentPath.of("tags"), ShopCustomerSchema.TAGS,
      TextCodecs.OfString.CODEC);

  private ShopCustomerAttributes() {}
}
