// Generated from depot.Depot.Photo by Lanner. Change its source, not this file.
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

/// {@link Depot.Photo} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotPhotoSchema extends ItemSchema<Depot.Photo> {
  public static final DepotPhotoSchema INSTANCE = new DepotPhotoSchema();
  private static final AttributeValue TYPE = AttributeValue.createS("Photo");

  private DepotPhotoSchema() {
    super(
        Depot.Photo.class,
        DepotSchema.TABLE,
        WrittenAttributes.NONE,
        List.of("customer", "album", "photo", "pk", "sk", "type"),
        List.of("customer", "album", "photo"));
  }

  @Override
  public Depot.Photo readAttributes(Map<String, AttributeValue> attributes) {
    if (!type(attributes, "type", "Photo").equals("Photo")) {
      throw otherType("type", "Photo", "Photo");
    }
    return new Depot.Photo(
        required(attributes, "customer", TextCodecs.OfString.CODEC, "Photo.customer"),
        required(attributes, "album", TextCodecs.OfString.CODEC, "Photo.album"),
        required(attributes, "photo", TextCodecs.OfString.CODEC, "Photo.photo"));
  }

  @Override
  public void writeAttributes(Depot.Photo record, Map<String, AttributeValue> attributes) {
    put(attributes, "customer", TextCodecs.OfString.CODEC, record.customer(), "Photo.customer");
    put(attributes, "album", TextCodecs.OfString.CODEC, record.album(), "Photo.album");
    put(attributes, "photo", TextCodecs.OfString.CODEC, record.photo(), "Photo.photo");
    attributes.put("type", TYPE);
    attributes.put("pk", AttributeValue.createS(partitionKey(record.customer())));
    attributes.put("sk", AttributeValue.createS(sortKey(record.album(), record.photo())));
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customer" -> TextCodecs.OfString.CODEC;
      case "album" -> TextCodecs.OfString.CODEC;
      case "photo" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }

  @Override
  public Map<String, AttributeValue> constants() {
    return Map.of("type", TYPE);
  }

  static String partitionKey(String customer) {
    return "CUSTOMER#" + KeyText.of(customer, "", "Photo.customer");
  }

  static String sortKey(String album, String photo) {
    return "ALBUM#" + KeyText.of(album, "#PHOTO#", "Photo.album") + "#PHOTO#"
        + KeyText.of(photo, "", "Photo.photo");
  }
}
