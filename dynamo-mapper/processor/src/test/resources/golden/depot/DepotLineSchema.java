// Generated from depot.Depot.Line by Lanner. Change its source, not this file.
package depot;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Depot.Line} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotLineSchema extends ItemSchema<Depot.Line> {
  public static final DepotLineSchema INSTANCE = new DepotLineSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Line");

  private DepotLineSchema() {
    super(
        Depot.Line.class,
        DepotSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("customer", "orderId", "number", "sku", "pk", "sk", "type"),
        List.of("customer", "orderId", "number", "sku"));
  }

  @Override
  public Depot.Line readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Line").equals("Line")) {
      throw otherType("type", "Line", "Line");
    }
    return new Depot.Line(
        required(attributes, "customer", TextCodecs.OfString.CODEC, "Line.customer"),
        required(attributes, "orderId", TextCodecs.OfString.CODEC, "Line.orderId"),
        required(attributes, "number", NumberCodecs.OfInteger.CODEC, "Line.number"),
        required(attributes, "sku", TextCodecs.OfString.CODEC, "Line.sku"));
  }

  @Override
  public void writeAttributes(Depot.Line record, Map<String, AttributeValue> attributes) {
    put(attributes, "customer", TextCodecs.OfString.CODEC, record.customer(), "Line.customer");
    put(attributes, "orderId", TextCodecs.OfString.CODEC, record.orderId(), "Line.orderId");
    put(attributes, "number", NumberCodecs.OfInteger.CODEC, record.number(), "Line.number");
    put(attributes, "sku", TextCodecs.OfString.CODEC, record.sku(), "Line.sku");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customer())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.orderId(), record.number())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customer" -> TextCodecs.OfString.CODEC;
      case "orderId" -> TextCodecs.OfString.CODEC;
      case "number" -> NumberCodecs.OfInteger.CODEC;
      case "sku" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customer) {
    return "CUSTOMER#" + KeyText.of(customer, "", "Line.customer");
  }

  static String sortKey(String orderId, int number) {
    return "ORDER#" + KeyText.of(orderId, "#", "Line.orderId") + "#LINE#"
        + KeyText.of((long) number, 4, "Line.number");
  }
}
