// Generated from shop.Shop.Customer by Lanner. Change its source, not this file.
package shop;

import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.Codecs;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyText;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Shop.Customer} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class ShopCustomerSchema extends ItemSchema<Shop.Customer> {
  public static final ShopCustomerSchema INSTANCE = new ShopCustomerSchema();

  static final AttributeCodec<Set<String>> TAGS = Codecs.set(TextCodecs.OfString.CODEC);
  private static final AttributeValue TYPE = AttributeValue.createS("Customer");

  private ShopCustomerSchema() {
    super(
        Shop.Customer.class,
        ShopSchema.TABLE,
        new WrittenAttributes("version", null, null, Map.of()),
        List.of("id", "name", "version", "address", "tags", "pk", "sk", "type"),
        List.of("id", "name", "version"));
  }

  @Override
  public Shop.Customer readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Customer").equals("Customer")) {
      throw otherType("type", "Customer", "Customer");
    }
    return new Shop.Customer(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Customer.id"),
        required(attributes, "name", TextCodecs.OfString.CODEC, "Customer.name"),
        required(attributes, "version", NumberCodecs.OfLong.CODEC, "Customer.version"),
        Optional.ofNullable(optional(attributes, "address", ShopAddressSchema.INSTANCE,
            "Customer.address")),
        set(attributes, "tags", TAGS, "Customer.tags"));
  }

  @Override
  public void writeAttributes(Shop.Customer record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Customer.id");
    put(attributes, "name", TextCodecs.OfString.CODEC, record.name(), "Customer.name");
    put(attributes, "version", NumberCodecs.OfLong.CODEC, record.version(), "Customer.version");
    putOptional(attributes, "address", ShopAddressSchema.INSTANCE, record.address().orElse(null),
        "Customer.address");
    putSet(attributes, "tags", TAGS, record.tags(), "Customer.tags");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.id())));
    attributes.put("sk", AttributeValue.createS(sortKey()));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      case "version" -> NumberCodecs.OfLong.CODEC;
      case "address" -> ShopAddressSchema.INSTANCE;
      case "tags" -> TAGS;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String id) {
    return "CUSTOMER#" + KeyText.of(id, "", "Customer.id");
  }

  static String sortKey() {
    return "CUSTOMER";
  }
}
