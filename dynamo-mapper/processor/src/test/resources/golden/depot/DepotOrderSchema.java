// Generated from depot.Depot.Order by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Depot.Order} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotOrderSchema extends ItemSchema<Depot.Order> {
  public static final DepotOrderSchema INSTANCE = new DepotOrderSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Order");

  private DepotOrderSchema() {
    super(
        Depot.Order.class,
        DepotSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("customer", "id", "note", "pk", "sk", "type"),
        List.of("customer", "id", "note"));
  }

  @Override
  public Depot.Order readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Order").equals("Order")) {
      throw otherType("type", "Order", "Order");
    }
    return new Depot.Order(
        required(attributes, "customer", TextCodecs.OfString.CODEC, "Order.customer"),
        required(attributes, "id", TextCodecs.OfString.CODEC, "Order.id"),
        required(attributes, "note", TextCodecs.OfString.CODEC, "Order.note"));
  }

  @Override
  public void writeAttributes(Depot.Order record, Map<String, AttributeValue> attributes) {
    put(attributes, "customer", TextCodecs.OfString.CODEC, record.customer(), "Order.customer");
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Order.id");
    put(attributes, "note", TextCodecs.OfString.CODEC, record.note(), "Order.note");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customer())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.id())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customer" -> TextCodecs.OfString.CODEC;
      case "id" -> TextCodecs.OfString.CODEC;
      case "note" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customer) {
    return "CUSTOMER#" + KeyText.of(customer, "", "Order.customer");
  }

  static String sortKey(String id) {
    return "ORDER#" + KeyText.of(id, "#", "Order.id") + "#";
  }
}
