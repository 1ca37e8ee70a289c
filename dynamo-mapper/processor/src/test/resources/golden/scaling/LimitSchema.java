// Generated from bank.Limit by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.spi.AttributeCodec;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.TableModel;
import dev.lanner.dynamo.spi.TextCodecs;
import dev.lanner.dynamo.spi.WrittenAttributes;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// {@link Limit} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LimitSchema extends ItemSchema<Limit> {
  static final TableModel TABLE =
      new TableModel(
          "limits",
          new TableModel.KeyModel(List.of("id"), List.of()),
          List.of(
              new TableModel.IndexModel("by-desk", new TableModel.KeyModel(List.of("desk"),
                  List.of()), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("desk", TableModel.KeyType.S),
              Map.entry("id", TableModel.KeyType.S)),
          null,
          "NEW_AND_OLD_IMAGES");

  public static final LimitSchema INSTANCE = new LimitSchema();

  private LimitSchema() {
    super(
        Limit.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("id", "desk"),
        List.of("id", "desk"));
  }

  @Override
  public Limit readAttributes(Map<String, AttributeValue> attributes) {
    return new Limit(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Limit.id"),
        required(attributes, "desk", TextCodecs.OfString.CODEC, "Limit.desk"));
  }

  @Override
  public void writeAttributes(Limit record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Limit.id");
    put(attributes, "desk", TextCodecs.OfString.CODEC, record.desk(), "Limit.desk");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "desk" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }
}
