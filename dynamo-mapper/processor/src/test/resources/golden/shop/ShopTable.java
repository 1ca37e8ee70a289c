// Generated from shop.Shop by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.ItemTable;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.spi.ItemSchema;
import javax.annotation.processing.Generated;

/// The table shop, of the records of {@link Shop}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopTable extends ItemTable<Shop> {
  /// For the enhanced clients of the AWS SDK.
  static final ItemSchema<Shop> SCHEMA = ShopSchema.INSTANCE;
  private final ShopCustomerItems customer;
  private final ShopOrderItems order;
  private final ShopLineItems line;

  ShopTable(TableClient client) {
    super(client, ShopSchema.INSTANCE);
    this.customer = new ShopCustomerItems(client);
    this.order = new ShopOrderItems(client);
    this.line = new ShopLineItems(client);
  }

  /// The items of {@link Shop.Customer}.
  ShopCustomerItems customer() {
    return customer;
  }

  /// The items of {@link Shop.Order}.
  ShopOrderItems order() {
    return order;
  }

  /// The items of {@link Shop.Line}.
  ShopLineItems line() {
    return line;
  }

  /// All items of the index by-order, in no order. The whole index is read and paid for.
  Scan<Shop> scanByOrder() {
    return scanIndex("by-order", false);
  }
}
