// Generated from depot.Depot.Album by Lanner. Change its source, not this file.
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

/// {@link Depot.Album} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotAlbumSchema extends ItemSchema<Depot.Album> {
  public static final DepotAlbumSchema INSTANCE = new DepotAlbumSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Album");

  private DepotAlbumSchema() {
    super(
        Depot.Album.class,
        DepotSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("customer", "name", "pk", "sk", "type"),
        List.of("customer", "name"));
  }

  @Override
  public Depot.Album readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Album").equals("Album")) {
      throw otherType("type", "Album", "Album");
    }
    return new Depot.Album(
        required(attributes, "customer", TextCodecs.OfString.CODEC, "Album.customer"),
        required(attributes, "name", TextCodecs.OfString.CODEC, "Album.name"));
  }

  @Override
  public void writeAttributes(Depot.Album record, Map<String, AttributeValue> attributes) {
    put(attributes, "customer", TextCodecs.OfString.CODEC, record.customer(), "Album.customer");
    put(attributes, "name", TextCodecs.OfString.CODEC, record.name(), "Album.name");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customer())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.name())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customer" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customer) {
    return "CUSTOMER#" + KeyText.of(customer, "", "Album.customer");
  }

  static String sortKey(String name) {
    return "ALBUM#" + KeyText.of(name, "#PHOTO#", "Album.name");
  }
}
