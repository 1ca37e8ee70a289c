// Generated from shop.Shop by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableSchemas;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The schemas of the table shop by their types.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ShopSchemas implements TableSchemas {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ItemSchema<T> schema(Class<T> type) {
    ItemSchema<?> schema = null;
    if (type == Shop.class) {
      schema = ShopSchema.INSTANCE;
    } else if (type == Shop.Customer.class) {
      schema = ShopCustomerSchema.INSTANCE;
    } else if (type == Shop.Order.class) {
      schema = ShopOrderSchema.INSTANCE;
    } else if (type == Shop.Line.class) {
      schema = ShopLineSchema.INSTANCE;
    }
    return (ItemSchema<T>) schema;
  }
}
