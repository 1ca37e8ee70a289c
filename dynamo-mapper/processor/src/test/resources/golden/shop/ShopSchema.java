// Generated from shop.Shop by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Shop} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopSchema extends ItemSchema<Shop> {
  static final TableModel TABLE =
      new TableModel(
          "shop",
          new TableModel.KeyModel(List.of("pk"), List.of("sk")),
          List.of(
              new TableModel.IndexModel("by-order", new TableModel.KeyModel(List.of("gsi1pk"),
                  List.of("gsi1sk")), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("gsi1pk", TableModel.KeyType.S),
              Map.entry("gsi1sk", TableModel.KeyType.S), Map.entry("pk", TableModel.KeyType.S),
              Map.entry("sk", TableModel.KeyType.S)),
          null,
          null);

  public static final ShopSchema INSTANCE = new ShopSchema();

  private ShopSchema() {
    super(
        Shop.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("gsi1pk", "gsi1sk", "pk", "sk", "id", "name", "version", "address", "tags",
            "customerId", "placed", "status", "total", "created", "updated", "notes", "orderId",
            "number", "sku", "type"),
        List.of());
  }

  @Override
  public Shop readAttributes(Map<String, AttributeValue> attributes) {
    return switch (type(attributes, "type", "Shop")) {
      case "Customer" -> ShopCustomerSchema.INSTANCE.readAttributes(attributes);
      case "Order" -> ShopOrderSchema.INSTANCE.readAttributes(attributes);
      case "Line" -> ShopLineSchema.INSTANCE.readAttributes(attributes);
      default -> throw otherType("type", "Shop", "Customer or Order or Line");
    };
  }

  @Override
  public void writeAttributes(Shop record, Map<String, AttributeValue> attributes) {
    if (record instanceof Shop.Customer each) {
      ShopCustomerSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof Shop.Order each) {
      ShopOrderSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof Shop.Line each) {
      ShopLineSchema.INSTANCE.writeAttributes(each, attributes);
    }
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      case "version" -> NumberCodecs.OfLong.CODEC;
      case "address" -> ShopAddressSchema.INSTANCE;
      case "tags" -> ShopCustomerSchema.TAGS;
      case "customerId" -> TextCodecs.OfString.CODEC;
      case "placed" -> TextCodecs.OfInstant.CODEC;
      case "status" -> ShopOrderSchema.STATUS;
      case "total" -> NumberCodecs.OfBigDecimal.CODEC;
      case "created" -> TextCodecs.OfInstant.CODEC;
      case "updated" -> TextCodecs.OfInstant.CODEC;
      case "notes" -> ShopOrderSchema.NOTES;
      case "orderId" -> TextCodecs.OfUuid.CODEC;
      case "number" -> NumberCodecs.OfInteger.CODEC;
      case "sku" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }
}
