// Generated from depot.Depot by Lanner. Change its source, not this file.
package depot;

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

/// {@link Depot} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class DepotSchema extends ItemSchema<Depot> {
  static final TableModel TABLE =
      new TableModel(
          "depot",
          new TableModel.KeyModel(List.of("pk"), List.of("sk")),
          List.of(),
          Map.ofEntries(Map.entry("pk", TableModel.KeyType.S),
              Map.entry("sk", TableModel.KeyType.S)),
          null,
          null);

  public static final DepotSchema INSTANCE = new DepotSchema();

  private DepotSchema() {
    super(
        Depot.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("pk", "sk", "customer", "id", "note", "orderId", "number", "sku", "name", "album",
            "photo", "type"),
        List.of());
  }

  @Override
  public Depot readAttributes(Map<String, AttributeValue> attributes) {
    return switch (type(attributes, "type", "Depot")) {
      case "Order" -> DepotOrderSchema.INSTANCE.readAttributes(attributes);
      case "Line" -> DepotLineSchema.INSTANCE.readAttributes(attributes);
      case "Album" -> DepotAlbumSchema.INSTANCE.readAttributes(attributes);
      case "Photo" -> DepotPhotoSchema.INSTANCE.readAttributes(attributes);
      default -> throw otherType("type", "Depot", "Order or Line or Album or Photo");
    };
  }

  @Override
  public void writeAttributes(Depot record, Map<String, AttributeValue> attributes) {
    if (record instanceof Depot.Order each) {
      DepotOrderSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof Depot.Line each) {
      DepotLineSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof Depot.Album each) {
      DepotAlbumSchema.INSTANCE.writeAttributes(each, attributes);
    } else if (record instanceof Depot.Photo each) {
      DepotPhotoSchema.INSTANCE.writeAttributes(each, attributes);
    }
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "customer" -> TextCodecs.OfString.CODEC;
      case "id" -> TextCodecs.OfString.CODEC;
      case "note" -> TextCodecs.OfString.CODEC;
      case "orderId" -> TextCodecs.OfString.CODEC;
      case "number" -> NumberCodecs.OfInteger.CODEC;
      case "sku" -> TextCodecs.OfString.CODEC;
      case "name" -> TextCodecs.OfString.CODEC;
      case "album" -> TextCodecs.OfString.CODEC;
      case "photo" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }
}
