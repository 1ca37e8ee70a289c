// Generated from shop.Shop.Address by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.DocumentAttribute;
import dev.lanner.dynamo.TextAttribute;
import dev.lanner.dynamo.spi.DocumentPath;
import dev.lanner.dynamo.spi.TextCodecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a {@link Shop.Address} inside of an item.
 *
 * @param <E> the item's record
 */
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopAddressDocument<E> extends DocumentAttribute<E, Shop.Address> {
  ShopAddressDocument(DocumentPath path, @Nullable String required) {
    super(path, ShopAddressSchema.INSTANCE, required);
  }

  TextAttribute<E> city() {
    return new TextAttribute<>(component("city"), TextCodecs.OfString.CODEC, "Address.city");
  }

  TextAttribute<E> street() {
    return new TextAttribute<>(component("street"), TextCodecs.OfString.CODEC, null);
  }
}
