// Generated from shop.Shop.Address by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.spi.DocumentCodec;
import dev.lanner.dynamo.spi.TextCodecs;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Shop.Address} as a map.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopAddressSchema extends DocumentCodec<Shop.Address> {
  public static final ShopAddressSchema INSTANCE = new ShopAddressSchema();

  private ShopAddressSchema() {
    super(2);
  }

  @Override
  public Shop.Address readAttributes(Map<String, AttributeValue> attributes) {
    return new Shop.Address(
        required(attributes, "city", TextCodecs.OfString.CODEC, "Address.city"),
        Optional.ofNullable(optional(attributes, "street", TextCodecs.OfString.CODEC,
            "Address.street")));
  }

  @Override
  public void writeAttributes(Shop.Address record, Map<String, AttributeValue> attributes) {
    put(attributes, "city", TextCodecs.OfString.CODEC, record.city(), "Address.city");
    putOptional(attributes, "street", TextCodecs.OfString.CODEC, record.street().orElse(null),
        "Address.street");
  }
}
