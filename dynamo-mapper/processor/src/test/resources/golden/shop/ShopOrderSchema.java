// Generated from shop.Shop.Order by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodec;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Shop.Order} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopOrderSchema extends ItemSchema<Shop.Order> {
  public static final ShopOrderSchema INSTANCE = new ShopOrderSchema();

  static final TextCodec<Shop.Status> STATUS = Codecs.constants("Status", Shop.Status.values());

  static final AttributeCodec<List<String>> NOTES = Codecs.list(TextCodecs.OfString.CODEC);
  private static final AttributeValue TYPE = AttributeValue.createS("Order");

  private ShopOrderSchema() {
    super(
        Shop.Order.class,
        ShopSchema.TABLE,
        new WrittenAttributes(null, "created", "updated", Map.of()),
        List.of("customerId", "id", "placed", "status", "total", "created", "updated", "notes",
            "pk", "sk", "gsi1pk", "gsi1sk", "type"),
        List.of("customerId", "id", "placed", "status", "total", "notes"));
  }

  @Override
  public Shop.Order readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Order").equals("Order")) {
      throw otherType("type", "Order", "Order");
    }
    return new Shop.Order(
        required(attributes, "customerId", TextCodecs.OfString.CODEC, "Order.customerId"),
        required(attributes, "id", TextCodecs.OfUuid.CODEC, "Order.id"),
        required(attributes, "placed", TextCodecs.OfInstant.CODEC, "Order.placed"),
        required(attributes, "status", STATUS, "Order.status"),
        required(attributes, "total", NumberCodecs.OfBigDecimal.CODEC, "Order.total"),
        Optional.ofNullable(optional(attributes, "created", TextCodecs.OfInstant.CODEC,
            "Order.created")),
        Optional.ofNullable(optional(attributes, "updated", TextCodecs.OfInstant.CODEC,
            "Order.updated")),
        required(attributes, "notes", NOTES, "Order.notes"));
  }

  @Override
  public void writeAttributes(Shop.Order record, Map<String, AttributeValue> attributes) {
    put(attributes, "customerId", TextCodecs.OfString.CODEC, record.customerId(),
        "Order.customerId");
    put(attributes, "id", TextCodecs.OfUuid.CODEC, record.id(), "Order.id");
    put(attributes, "placed", TextCodecs.OfInstant.CODEC, record.placed(), "Order.placed");
    put(attributes, "status", STATUS, record.status(), "Order.status");
    put(attributes, "total", NumberCodecs.OfBigDecimal.CODEC, record.total(), "Order.total");
    putOptional(attributes, "created", TextCodecs.OfInstant.CODEC, record.created().orElse(null),
        "Order.created");
    putOptional(attributes, "updated", TextCodecs.OfInstant.CODEC, record.updated().orElse(null),
        "Order.updated");
    put(attributes, "notes", NOTES, record.notes(), "Order.notes");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customerId())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.placed(), record.id())));
    attributes.put("gsi1pk", AttributeValue.createS(byOrderPartitionKey(record.id())));
    attributes.put("gsi1sk", AttributeValue.createS(byOrderSortKey()));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customerId" -> TextCodecs.OfString.CODEC;
      case "id" -> TextCodecs.OfUuid.CODEC;
      case "placed" -> TextCodecs.OfInstant.CODEC;
      case "status" -> STATUS;
      case "total" -> NumberCodecs.OfBigDecimal.CODEC;
      case "created" -> TextCodecs.OfInstant.CODEC;
      case "updated" -> TextCodecs.OfInstant.CODEC;
      case "notes" -> NOTES;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customerId) {
    return "CUSTOMER#" + KeyText.of(customerId, "", "Order.customerId");
  }

  static String sortKey(Instant placed, UUID id) {
    return "ORDER#" + KeyText.of(placed, "Order.placed") + "#" + id.toString();
  }

  static String byOrderPartitionKey(UUID id) {
    return "ORDER#" + id.toString();
  }

  static String byOrderSortKey() {
    return "ORDER";
  }
}
