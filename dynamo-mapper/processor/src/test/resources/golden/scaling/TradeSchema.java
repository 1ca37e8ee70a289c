// Generated from bank.Trade by Lanner. Change its source, not this file.
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

/// {@link Trade} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class TradeSchema extends ItemSchema<Trade> {
  static final TableModel TABLE =
      new TableModel(
          "trades",
          new TableModel.KeyModel(List.of("id"), List.of()),
          List.of(
              new TableModel.IndexModel("by-day", new TableModel.KeyModel(List.of("day"),
                  List.of()), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("day", TableModel.KeyType.S),
              Map.entry("id", TableModel.KeyType.S)),
          null,
          null);

  public static final TradeSchema INSTANCE = new TradeSchema();

  private TradeSchema() {
    super(
        Trade.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("id", "day"),
        List.of("id", "day"));
  }

  @Override
  public Trade readAttributes(Map<String, AttributeValue> attributes) {
    return new Trade(
        required(attributes, "id", TextCodecs.OfString.CODEC, "Trade.id"),
        required(attributes, "day", TextCodecs.OfString.CODEC, "Trade.day"));
  }

  @Override
  public void writeAttributes(Trade record, Map<String, AttributeValue> attributes) {
    put(attributes, "id", TextCodecs.OfString.CODEC, record.id(), "Trade.id");
    put(attributes, "day", TextCodecs.OfString.CODEC, record.day(), "Trade.day");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "id" -> TextCodecs.OfString.CODEC;
      case "day" -> TextCodecs.OfString.CODEC;
      default -> null;
    };
  }
}
