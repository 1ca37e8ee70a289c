// Generated from bank.Rate by Lanner. Change its source, not this file.
package bank;

import dev.lanner.dynamo.Index;
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

/// {@link Rate} as an item.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RateSchema extends ItemSchema<Rate> {
  static final TableModel TABLE =
      new TableModel(
          "rates",
          new TableModel.KeyModel(List.of("currency"), List.of("day")),
          List.of(
              new TableModel.IndexModel("by-day", new TableModel.KeyModel(List.of("day"),
                  List.of()), false, Index.Projection.ALL, List.of())),
          Map.ofEntries(Map.entry("currency", TableModel.KeyType.S),
              Map.entry("day", TableModel.KeyType.S)),
          null,
          "NEW_IMAGE");

  public static final RateSchema INSTANCE = new RateSchema();

  private RateSchema() {
    super(
        Rate.class,
        TABLE,
        WrittenAttributes.NONE,
        List.of("currency", "day", "rate"),
        List.of("currency", "day", "rate"));
  }

  @Override
  public Rate readAttributes(Map<String, AttributeValue> attributes) {
    return new Rate(
        required(attributes, "currency", TextCodecs.OfString.CODEC, "Rate.currency"),
        required(attributes, "day", TextCodecs.OfLocalDate.CODEC, "Rate.day"),
        required(attributes, "rate", NumberCodecs.OfBigDecimal.CODEC, "Rate.rate"));
  }

  @Override
  public void writeAttributes(Rate record, Map<String, AttributeValue> attributes) {
    put(attributes, "currency", TextCodecs.OfString.CODEC, record.currency(), "Rate.currency");
    put(attributes, "day", TextCodecs.OfLocalDate.CODEC, record.day(), "Rate.day");
    put(attributes, "rate", NumberCodecs.OfBigDecimal.CODEC, record.rate(), "Rate.rate");
  }

  @Override
  protected @Nullable AttributeCodec<?> codec(String attribute) {
    return switch (attribute) {
      case "currency" -> TextCodecs.OfString.CODEC;
      case "day" -> TextCodecs.OfLocalDate.CODEC;
      case "rate" -> NumberCodecs.OfBigDecimal.CODEC;
      default -> null;
    };
  }
}
