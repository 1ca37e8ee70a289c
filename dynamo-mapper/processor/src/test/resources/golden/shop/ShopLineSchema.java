// Generated from shop.Shop.Line by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Shop.Line} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopLineSchema extends ItemSchema<Shop.Line> {
  public static final ShopLineSchema INSTANCE = new ShopLineSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Line");

  private ShopLineSchema() {
    super(
        Shop.Line.class,
        ShopSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("customerId", "orderId", "number", "sku", "pk", "sk", "gsi1pk", "gsi1sk", "type"),
        List.of("customerId", "orderId", "number", "sku"));
  }

  @Override
  public Shop.Line readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Line").equals("Line")) {
      throw otherType("type", "Line", "Line");
    }
    return new Shop.Line(
        required(attributes, "customerId", TextCodecs.OfString.CODEC, "Line.customerId"),
        required(attributes, "orderId", TextCodecs.OfUuid.CODEC, "Line.orderId"),
        required(attributes, "number", NumberCodecs.OfInteger.CODEC, "Line.number"),
        required(attributes, "sku", TextCodecs.OfString.CODEC, "Line.sku"));
  }

  @Override
  public void writeAttributes(Shop.Line record, Map<String, AttributeValue> attributes) {
    put(attributes, "customerId", TextCodecs.OfString.CODEC, record.customerId(),
        "Line.customerId");
    put(attributes, "orderId", TextCodecs.OfUuid.CODEC, record.orderId(), "Line.orderId");
    put(attributes, "number", NumberCodecs.OfInteger.CODEC, record.number(), "Line.number");
    put(attributes, "sku", TextCodecs.OfString.CODEC, record.sku(), "Line.sku");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customerId())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.orderId(), record.number())));
    attributes.put("gsi1pk", AttributeValue.createS(byOrderPartitionKey(record.orderId())));
    attributes.put("gsi1sk", AttributeValue.createS(byOrderSortKey(record.number())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customerId" -> TextCodecs.OfString.CODEC;
      case "orderId" -> TextCodecs.OfUuid.CODEC;
      case "number" -> NumberCodecs.OfInteger.CODEC;
      case "sku" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customerId) {
    return "CUSTOMER#" + KeyText.of(customerId, "", "Line.customerId");
  }

  static String sortKey(UUID orderId, int number) {
    return "LINE#" + orderId.toString() + "#" + KeyText.of((long) number, 4, "Line.number");
  }

  static String byOrderPartitionKey(UUID orderId) {
    return "ORDER#" + orderId.toString();
  }

  static String byOrderSortKey(int number) {
    return "LINE#" + KeyText.of(number);
  }
}
